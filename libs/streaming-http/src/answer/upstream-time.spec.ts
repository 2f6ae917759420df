import { afterEach, describe, expect, it } from '@jest/globals';
import { FILM, filmSchema, Pairs } from '../testing/client.js';
import { inTurn, reply } from '../testing/stand-in.js';
import { upstreamTime } from './upstream-time.js';

const NOON = 'Fri, 01 May 2026 12:00:00 GMT';

describe('upstreamTime', () => {
  it.each([
    [{ date: NOON }, '2026-05-01T12:00:00.000Z'],
    [{ date: NOON, age: '90' }, '2026-05-01T12:01:30.000Z'],
    [{ date: NOON, age: 'old' }, '2026-05-01T12:00:00.000Z'],
    [{ date: 'yesterday' }, undefined],
    [{}, undefined],
  ])('makes of %j %s', (headers, time) => {
    expect(upstreamTime(headers)).toBe(time);
  });
});

describe('the report of an attempt', () => {
  const pairs = new Pairs();
  afterEach(() => pairs.closeAll());

  it('tells the time at the upstream, of a refusal too', async () => {
    const { client, events } = await pairs.start(
      inTurn(reply(401, '', { Date: NOON }), reply(200, FILM, { Date: NOON, Age: '1' })),
    );
    await client.get('/film', { schema: filmSchema }).catch(() => undefined);
    await client.get('/film', { schema: filmSchema });
    expect(events.filter(({ type }) => type === 'attempt')).toMatchObject([
      { outcome: 'UPSTREAM_AUTH', upstreamAt: '2026-05-01T12:00:00.000Z' },
      { outcome: 'ok', upstreamAt: '2026-05-01T12:00:01.000Z' },
    ]);
  });
});
