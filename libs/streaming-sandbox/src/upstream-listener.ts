import type { RequestListener, ServerResponse } from 'node:http';
import type { SandboxClock } from './clock.js';
import type { Dialect, Endpoint } from './dialects/dialect.js';
import type { Faults, Play } from './faults/faults.js';
import { redirectTarget } from './faults/redirect-targets.js';
import type { Scene } from './faults/scene.js';
import { textAnswer, type Answer } from './http/answer.js';
import { readAskHead, type Ask, type AskHead } from './http/ask.js';
import { NO_BODY } from './http/body.js';
import { conditional } from './http/conditional.js';
import { deliver, negotiateEncoding } from './http/deliver.js';
import { readRequestBody } from './http/request-body.js';
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
  const routes = routing(endpoints.map((work) => ({ method: work.method ?? 'GET', path: work.path, work })));
  return (request, response) => {
    const head = readAskHead(request);
    const endpoint = routes.locate(head.path)?.route.path ?? UNKNOWN_ENDPOINT;
    const end = setting.traffic.begin(setting.name, { ask: head, endpoint });
    const gone = new AbortController();
    response.once('close', () => {
      end(response.headersSent ? response.statusCode : null);
      gone.abort();
    });
    response.setHeader('date', new Date(setting.clock.now()).toUTCString());
    const play = playFor(setting, head, endpoint);
    void readRequestBody(request)
      .then((body) => play(stageScene(setting, { head, body, response, routes, signal: gone.signal })))
      .catch(() => response.destroy());
  };
}

/** What happens to a request: where a redirect led it, a fault, or the right answer. */
function playFor({ name, faults }: UpstreamSetting, { path }: AskHead, template: string): Play {
  const target = redirectTarget(path);
  if (target) return (scene) => scene.send(target);
  return faults.take(name, { path, template }) ?? ((scene) => scene.send(scene.answer()));
}

function stageScene(
  { dialect }: UpstreamSetting,
  request: {
    readonly head: AskHead;
    /** Undefined when it was too long. */
    readonly body: Buffer | undefined;
    readonly response: ServerResponse;
    readonly routes: Routes<Endpoint>;
    readonly signal: AbortSignal;
  },
): Scene {
  const { head, body, response, routes, signal } = request;
  const ask = { ...head, body: body ?? NO_BODY };
  const makeAnswer = () =>
    body ? rightAnswer(dialect, routes, ask) : dialect.failure({ status: 413, retryAfterAs: 'seconds' }, ask);
  let answer: Answer | undefined;
  return {
    ask,
    dialect,
    response,
    signal,
    answer: () => (answer ??= makeAnswer()),
    send: (chosen) => deliver(response, negotiateEncoding(ask, conditional(ask, chosen))),
  };
}

function rightAnswer(dialect: Dialect, routes: Routes<Endpoint>, ask: Ask): Answer {
  const stopped = dialect.guard(ask);
  if (stopped) return stopped;
  const match = routes.find(ask.method, ask.path);
  if (!match) return routes.locate(ask.path) ? dialect.wrongMethod(ask) : dialect.unknownPath(ask);
  try {
    return match.route.work.answer({ ...ask, params: match.params });
  } catch (error) {
    // A defect of the sandbox must not look like a fault that somebody switched on.
    return textAnswer(`The sandbox failed: ${String(error)}`, { type: 'text/plain', status: 500 });
  }
}
