import { describe, expect, it } from '@jest/globals';
import { readRegions } from '../../catalogue/read-regions.js';
import { Providers, priorityIn } from './providers.js';
import { SERVICES } from './service.js';

const providers = new Providers(1);

describe('Providers', () => {
  it('keep the blanks at the ends of names, and services that stand there twice', () => {
    expect(providers.byTmdbId(456)?.name).toBe('Mitele ');
    const twice = providers.all
      .filter(({ name }) => name === 'Amazon Prime Video')
      .map(({ tmdbId }) => tmdbId);
    expect(twice.sort((a, b) => a - b)).toEqual([9, 119]);
  });

  it('have each number and each logo once, and a way to hand out titles', () => {
    const unique = (values: readonly unknown[]) => new Set(values).size === values.length;
    expect(providers.all.length).toBeGreaterThan(500);
    expect(unique(providers.all.map(({ tmdbId }) => tmdbId))).toBe(true);
    expect(unique(providers.all.map(({ logoPath }) => logoPath))).toBe(true);
    for (const { offerTypes, mediaTypes } of providers.all) {
      expect(offerTypes.length).toBeGreaterThan(0);
      expect(mediaTypes.length).toBeGreaterThan(0);
    }
  });

  it('stand in the order of their region', () => {
    const inUs = providers.market('US', 'tv').subscription;
    const priorities = inUs.map(({ priority }) => priority);
    expect(priorities).toEqual([...priorities].sort((a, b) => a - b));
    for (const { provider, priority } of inUs) expect(priority).toBe(priorityIn(provider, 'US'));
    const has = (region: string, id: number) =>
      providers.market(region, 'tv').subscription.some(({ provider }) => provider.tmdbId === id);
    expect(has('US', 15)).toBe(true);
    expect(has('GB', 15)).toBe(false);
  });

  it.each([8, 175, 1796])('give nothing away at Netflix, advertisements or not: %i is paid for', (id) => {
    expect(providers.byTmdbId(id)?.offerTypes).toEqual(['subscription']);
  });

  it('are found by their logos', () => {
    const netflix = providers.byTmdbId(8);
    expect(providers.byLogoPath(netflix?.logoPath ?? '')).toBe(netflix);
    expect(providers.byLogoPath('/nobody.jpg')).toBeUndefined();
  });

  it('hold every service that announces', () => {
    for (const { providerIds } of SERVICES)
      for (const id of providerIds) expect(providers.byTmdbId(id)).toBeDefined();
  });
});

describe('readRegions', () => {
  it('has 120 regions with their money', () => {
    const regions = readRegions();
    expect(regions).toHaveLength(120);
    for (const { code, englishName, currency, unitsPerDollar } of regions) {
      expect(code).toMatch(/^[A-Z]{2}$/);
      expect(englishName).not.toBe('');
      expect(currency).toMatch(/^[A-Z]{3}$/);
      expect(unitsPerDollar).toBeGreaterThan(0);
    }
  });
});
