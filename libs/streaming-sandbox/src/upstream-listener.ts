import type { RequestListener, ServerResponse } from 'node:http';
import type { SandboxClock } from './clock.js';
import type { Dialect, Endpoint } from './dialects/dialect.js';
import type { Faults } from './faults/faults.js';
import { redirectTarget } from './faults/redirect-targets.js';
import type { Scene } from './faults/scene.js';
import { textAnswer, type Answer } from './http/answer.js';
import { readAsk, type Ask } from './http/ask.js';
import { conditional } from './http/conditional.js';
import { deliver, negotiateEncoding } from './http/deliver.js';
import { routing, type Routes } from './http/routing.js';
import type { Traffic } from './traffic/traffic.js';

/** What stands around a dialect when it is served. */
export interface UpstreamSetting {
  readonly name: string;
  readonly dialect: Dialect;
  readonly clock: SandboxClock;
  readonly faults: Faults;
  readonly traffic: Traffic;
}

const UNKNOWN_ENDPOINT = '(unknown)';

/**
 * Serves one upstream. The right answer is made as a value before anything is sent, so that a fault may send
 * something else, or the right thing in a wrong way; a web framework would guard against just that.
 */
export function upstreamListener(setting: UpstreamSetting): RequestListener {
  const { endpoints } = setting.dialect;
  const routes = routing(endpoints.map((work) => ({ method: 'GET', path: work.path, work })));
  return (request, response) => {
    const ask = readAsk(request);
    request.resume();
    const endpoint = routes.find('GET', ask.path)?.route.path ?? UNKNOWN_ENDPOINT;
    const end = setting.traffic.begin(setting.name, { ask, endpoint });
    const gone = new AbortController();
    response.once('close', () => {
      end(response.headersSent ? response.statusCode : null);
      gone.abort();
    });
    response.setHeader('date', new Date(setting.clock.now()).toUTCString());
    const scene = stageScene(setting, { ask, response, routes, signal: gone.signal });
    const target = redirectTarget(ask.path);
    const play = target
      ? undefined
      : setting.faults.take(setting.name, { path: ask.path, template: endpoint });
    if (play) void play(scene).catch(() => response.destroy());
    else scene.send(target ?? scene.answer());
  };
}

function stageScene(
  { dialect }: UpstreamSetting,
  request: { ask: Ask; response: ServerResponse; routes: Routes<Endpoint>; signal: AbortSignal },
): Scene {
  const { ask, response, routes, signal } = request;
  let answer: Answer | undefined;
  return {
    ask,
    dialect,
    response,
    signal,
    answer: () => (answer ??= rightAnswer(dialect, routes, ask)),
    send: (chosen) => deliver(response, negotiateEncoding(ask, conditional(ask, chosen))),
  };
}

function rightAnswer(dialect: Dialect, routes: Routes<Endpoint>, ask: Ask): Answer {
  const stopped = dialect.guard(ask);
  if (stopped) return stopped;
  const match = routes.find('GET', ask.path);
  if (!match) return dialect.unknownPath(ask);
  if (ask.method !== 'GET' && ask.method !== 'HEAD') return dialect.wrongMethod(ask);
  try {
    return match.route.work.answer({ ...ask, params: match.params });
  } catch (error) {
    // A defect of the sandbox must not look like a fault that somebody switched on.
    return textAnswer(`The sandbox failed: ${String(error)}`, { type: 'text/plain', status: 500 });
  }
}
