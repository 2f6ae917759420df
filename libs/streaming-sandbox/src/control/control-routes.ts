import { z } from 'zod';
import { FAULT_KINDS } from '../faults/fault-kinds.js';
import { targetShape } from '../faults/fault-request.js';
import { jsonAnswer, type Answer } from '../http/answer.js';
import { NO_BODY } from '../http/body.js';
import type { Route } from '../http/routing.js';
import { SandboxInputError } from '../sandbox-input-error.js';
import type { Sandbox } from '../sandbox.js';
import { accountRoutes } from './account-routes.js';

/** What a control route is given. */
interface ControlAsk {
  readonly params: Readonly<Record<string, string>>;
  /** The parsed JSON body; undefined without one. */
  readonly body: unknown;
}

/** What a control route does. */
export type ControlWork = (ask: ControlAsk) => Answer;

const clockBody = z.union([z.strictObject({ now: z.string() }), z.strictObject({ advanceMs: z.number() })]);

/** Everything that can be steered over HTTP. */
export function controlRoutes(sandbox: Sandbox): readonly Route<ControlWork>[] {
  return [
    { method: 'GET', path: '/', work: () => jsonAnswer({ urls: sandbox.urls, see: SEE }) },
    ...faultRoutes(sandbox),
    { method: 'GET', path: '/counts', work: () => jsonAnswer(sandbox.counts()) },
    { method: 'DELETE', path: '/counts', work: () => done(() => sandbox.resetCounts()) },
    { method: 'GET', path: '/requests', work: () => jsonAnswer(sandbox.requests()) },
    { method: 'GET', path: '/credits', work: () => creditsAnswer(sandbox) },
    { method: 'PUT', path: '/credits', work: ({ body }) => setCredits(sandbox, body) },
    ...accountRoutes(sandbox),
    { method: 'GET', path: '/clock', work: () => clockAnswer(sandbox) },
    { method: 'PUT', path: '/clock', work: ({ body }) => moveClock(sandbox, body) },
    { method: 'DELETE', path: '/clock', work: () => done(() => sandbox.clock.reset()) },
  ];
}

const SEE = ['/faults', '/fault-kinds', '/counts', '/requests', '/credits', '/accounts', '/clock'];

function faultRoutes({ faults, urls }: Sandbox): readonly Route<ControlWork>[] {
  const upstreams = Object.keys(urls).filter((name) => name !== 'control');
  return [
    { method: 'GET', path: '/fault-kinds', work: () => jsonAnswer(describeKinds(upstreams)) },
    { method: 'GET', path: '/faults', work: () => jsonAnswer(faults.list()) },
    {
      method: 'POST',
      path: '/faults',
      work: ({ body }) => jsonAnswer(faults.setUnknown(body), { status: 201 }),
    },
    { method: 'DELETE', path: '/faults', work: () => done(() => faults.clear()) },
    {
      method: 'DELETE',
      path: '/faults/{id}',
      work: ({ params }) =>
        faults.clear(Number(params.id))
          ? done(() => undefined)
          : jsonAnswer({ error: 'no such fault' }, { status: 404 }),
    },
  ];
}

function describeKinds(upstreams: readonly string[]): unknown {
  return FAULT_KINDS.map(({ kind, about, options }) => ({
    kind,
    about,
    options: z.toJSONSchema(z.strictObject({ ...targetShape(upstreams), ...options }), { io: 'input' })
      .properties,
  }));
}

function setCredits(sandbox: Sandbox, body: unknown): Answer {
  sandbox.credits.setUnknown(body);
  return creditsAnswer(sandbox);
}

function creditsAnswer({ credits }: Sandbox): Answer {
  return jsonAnswer({ spent: credits.spent(), accounts: credits.list() });
}

function moveClock(sandbox: Sandbox, body: unknown): Answer {
  const move = clockBody.safeParse(body);
  if (!move.success)
    throw new SandboxInputError('send {"now": "2026-11-01T12:00:00Z"} or {"advanceMs": 86400000}');
  if ('now' in move.data) sandbox.clock.set(move.data.now);
  else sandbox.clock.advance(move.data.advanceMs);
  return clockAnswer(sandbox);
}

function clockAnswer({ clock }: Sandbox): Answer {
  return jsonAnswer({ now: new Date(clock.now()).toISOString() });
}

function done(work: () => unknown): Answer {
  work();
  return { status: 204, headers: {}, body: NO_BODY };
}
