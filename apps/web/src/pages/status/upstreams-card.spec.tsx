import { afterEach, describe, expect, it } from '@jest/globals';
import type { components } from '@radarr/streaming-api-client';
import { cleanup, render, screen, within } from '@testing-library/react';
import { de } from '../../messages/de.js';
import { en } from '../../messages/en.js';
import { fr } from '../../messages/fr.js';
import { WebMessagesContext } from '../../messages/web-messages-context.js';
import { UpstreamsCard } from './upstreams-card.js';

type Upstream = components['schemas']['UpstreamBody'];

const WELL: Upstream = {
  source: 'trakt',
  configured: true,
  offers: ['trending'],
  missing: [],
  advice: null,
  circuit: 'closed',
  failing: null,
};
const MINUTE_MS = 60_000;
const failing = (code: string): Upstream => ({
  ...WELL,
  source: 'tmdb',
  failing: {
    since: new Date(Date.now() - 5 * MINUTE_MS).toISOString(),
    last_at: new Date().toISOString(),
    error_code: code,
  },
});

afterEach(() => cleanup());

const row = (name: string) => {
  const found = screen.getAllByRole('listitem').find((item) => within(item).queryByText(name));
  if (!found) throw new Error(`there is no row ${name}`);
  return found;
};

describe('the sources on the status page', () => {
  it('are told to fail, since when and why; what answers is not', () => {
    render(<UpstreamsCard upstreams={[failing('UPSTREAM_AUTH'), WELL]} />);
    expect(row('TMDB').textContent).toContain('Fails: it refuses the key. The first time was 5 minutes ago.');
    expect(row('TMDB').textContent).not.toContain('left alone');
    expect(row('Trakt').textContent).not.toContain('Fails');
    expect(row('TMDB').querySelector('svg')?.outerHTML).not.toBe(
      row('Trakt').querySelector('svg')?.outerHTML,
    );
  });

  it('are told to be left alone while their circuit is open', () => {
    render(<UpstreamsCard upstreams={[{ ...failing('UPSTREAM_UNAVAILABLE'), circuit: 'open' }]} />);
    expect(row('TMDB').textContent).toMatch(/it does not answer.*It is left alone for a while\./);
  });

  it('are told by the code of a failure that has no words yet', () => {
    render(<UpstreamsCard upstreams={[failing('SOMETHING_NEW')]} />);
    expect(row('TMDB').textContent).toContain('SOMETHING_NEW');
  });

  it.each([
    [en, /it does not answer/],
    [de, /sie antwortet nicht/],
    [fr, /elle ne répond pas/],
  ])('have words for the same failures in every language', (spoken, words) => {
    render(
      <WebMessagesContext value={spoken}>
        <UpstreamsCard upstreams={[failing('UPSTREAM_UNAVAILABLE')]} />
      </WebMessagesContext>,
    );
    expect(row('TMDB').textContent).toMatch(words);
    expect(Object.keys(spoken.status.failures).sort()).toEqual(Object.keys(en.status.failures).sort());
  });
});
