import { describe, expect, it } from '@jest/globals';
import type { Endpoint } from './endpoint.js';
import { ENDPOINTS } from './endpoints.js';
import { expectationOf, STATES, type State } from './expectation.js';
import { FAULTS, UPSTREAM_NAMES, type UpstreamName } from './fault.js';
import { trialsFrom } from './selection.js';

const faultCalled = (name: string) => {
  const fault = FAULTS.find((each) => each.name === name);
  if (!fault) throw new Error(`there is no fault ${name}`);
  return fault;
};
const endpointWith = (part: string): Endpoint => {
  const endpoint = ENDPOINTS.find(({ path }) => path.includes(part));
  if (!endpoint) throw new Error(`there is no endpoint with ${part}`);
  return endpoint;
};
const expected = (upstream: UpstreamName, fault: string, [part, state]: readonly [string, State]) =>
  expectationOf({ upstream, fault: faultCalled(fault), endpoint: endpointWith(part), state });

describe('what must come of a cell', () => {
  it('is an answer of what the others say, which names whose part is missing and why', () => {
    expect(expected('tmdb', '401', ['movie?window=day', 'cold'])).toMatchObject({
      status: 200,
      degraded: true,
      stale: false,
      rows: 'some',
      sources: { tmdb: 'failed UPSTREAM_AUTH', trakt: 'ok' },
    });
  });

  it('is a 503 where there are no others, and never an empty list', () => {
    expect(expected('tmdb', 'empty list', ['source=tmdb', 'cold'])).toMatchObject({ status: 503 });
  });

  it('is the same as ever while everything is fresh', () => {
    expect(expected('watchmode', 'hang', ['603?region=US', 'fresh'])).toMatchObject({ untouched: true });
  });

  it('is the last good answer once that is past its time', () => {
    expect(expected('watchmode', '402', ['603?region=US', 'stale'])).toMatchObject({
      stale: false,
      degraded: true,
      rows: 'same',
      sources: { tmdb: 'ok', watchmode: 'stale UPSTREAM_QUOTA_EXHAUSTED' },
    });
    expect(expected('tmdb', 'refused', ['search', 'stale'])).toMatchObject({ stale: true, reason: true });
  });

  it('is never a server error but the one that says when to come back', () => {
    const all = UPSTREAM_NAMES.flatMap((upstream) =>
      FAULTS.flatMap((fault) =>
        ENDPOINTS.flatMap((endpoint) =>
          STATES.map((state) => expectationOf({ upstream, fault, endpoint, state }).status),
        ),
      ),
    );
    expect([...new Set(all)].filter((status) => status >= 500)).toEqual([503]);
  });
});

describe('the short form', () => {
  const trials = trialsFrom({});

  it('has each fault once, and each upstream in both ways', () => {
    expect(trials.map(({ fault }) => fault)).toEqual(FAULTS);
    const met = new Set(
      trials.flatMap(({ upstream, meetings }) => meetings.map((how) => `${upstream} ${how}`)),
    );
    expect(met.size).toBe(2 * UPSTREAM_NAMES.length);
  });

  it('can be replaced by all or by some', () => {
    expect(trialsFrom({ FAULTS: 'all' })).toHaveLength(FAULTS.length * UPSTREAM_NAMES.length);
    const some = trialsFrom({ FAULTS: 'tmdb:slow, 10 s,trakt:429, Retry-After' });
    expect(some.map(({ upstream, fault }) => `${upstream}:${fault.name}`)).toEqual([
      'tmdb:slow, 10 s',
      'trakt:429, Retry-After',
    ]);
    expect(() => trialsFrom({ FAULTS: 'tmdb:flood' })).toThrow(/FAULTS: "tmdb:flood" is none/);
  });
});
