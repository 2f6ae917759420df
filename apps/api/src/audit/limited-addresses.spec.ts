import { expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import type { AuditLog } from './audit-log.js';
import { LimitedAddresses } from './limited-addresses.js';

it('writes each address once a minute', () => {
  const time = { now: 0 };
  const written: (string | undefined)[] = [];
  const audit = { write: (_event, author) => void written.push(author?.address) } satisfies Pick<
    AuditLog,
    'write'
  >;
  const limited = new LimitedAddresses(audit, () => time.now);
  const note = (ip: string): void => limited.note({ ip, id: 'x' } as FastifyRequest);
  for (let times = 0; times < 3; times += 1) for (const ip of ['::1', '192.0.2.1']) note(ip);
  expect(written).toEqual(['::1', '192.0.2.1']);
  time.now += 60_000;
  note('::1');
  expect(written).toEqual(['::1', '192.0.2.1', '::1']);
});

it('writes a network of version 6 once, however many of its addresses ask', () => {
  const written: (string | undefined)[] = [];
  const audit = {
    write: (_event: unknown, author?: { address?: string }) => void written.push(author?.address),
  };
  const limited = new LimitedAddresses(audit, () => 0);
  for (let host = 1; host <= 100; host += 1) {
    limited.note({ ip: `2001:db8:0:1::${host}`, id: 'x' } as FastifyRequest);
  }
  expect(written).toEqual(['2001:db8:0:1::1']);
});
