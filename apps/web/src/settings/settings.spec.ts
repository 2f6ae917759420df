import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_SETTINGS, languageFor, parseSettings, regionOfLanguage } from './settings.js';

describe('settings as they were kept', () => {
  it('are read again as they were written', () => {
    const settings = { region: 'DE', theme: 'dark', language: 'fr' } as const;
    expect(parseSettings(JSON.stringify(settings))).toEqual(settings);
  });

  it('are never anything that is not a choice, whatever stands there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.constant(null)), (text) => {
        const { region, theme, language } = parseSettings(text);
        expect(region === null || /^[A-Z]{2}$/.test(region)).toBe(true);
        expect(['auto', 'light', 'dark']).toContain(theme);
        expect([null, 'en', 'de', 'fr']).toContain(language);
      }),
    );
    expect(parseSettings('{"region":"<b>","theme":"pink","language":"xx"}')).toEqual(DEFAULT_SETTINGS);
    expect(parseSettings('[1]')).toEqual(DEFAULT_SETTINGS);
  });
});

describe('what the browser says', () => {
  it.each([
    ['en-GB', 'GB'],
    ['de', 'DE'],
    ['pt-BR', 'BR'],
    ['not a language', 'US'],
  ])('the region of %s is %s', (language, region) => {
    expect(regionOfLanguage(language)).toBe(region);
  });

  it.each([
    [['de-AT', 'en'], 'de'],
    [['nl-NL', 'fr-CA', 'en'], 'fr'],
    [['nl-NL'], 'en'],
    [[], 'en'],
  ])('of %j we speak %s', (wanted, spoken) => {
    expect(languageFor(wanted)).toBe(spoken);
  });
});
