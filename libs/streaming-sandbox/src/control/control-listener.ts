import type { IncomingMessage, RequestListener } from 'node:http';
import { jsonAnswer, type Answer } from '../http/answer.js';
import { readAsk } from '../http/ask.js';
import { deliver } from '../http/deliver.js';
import { routing, type Routes } from '../http/routing.js';
import { SandboxInputError } from '../sandbox-input-error.js';
import type { Sandbox } from '../sandbox.js';
import { controlRoutes, type ControlWork } from './control-routes.js';

const MAX_BODY_BYTES = 64 * 1024;

/** Serves the control address. Everything is JSON; what cannot be done is a 400 that says what can. */
export function controlListener(sandbox: Sandbox): RequestListener {
  const routes = routing(controlRoutes(sandbox));
  return (request, response) => {
    void answerControl(routes, request).then(
      (answer) => deliver(response, answer),
      (error: unknown) => deliver(response, problem(error)),
    );
  };
}

async function answerControl(routes: Routes<ControlWork>, request: IncomingMessage): Promise<Answer> {
  const { method, path } = readAsk(request);
  const body = await readJson(request);
  const match = routes.find(method, path);
  if (match) return match.route.work({ params: match.params, body });
  return routes.knows(path)
    ? jsonAnswer({ error: `${method} is not possible here` }, { status: 405 })
    : jsonAnswer({ error: 'no such path; GET / lists them' }, { status: 404 });
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > MAX_BODY_BYTES) throw new SandboxInputError(`a body has at most ${MAX_BODY_BYTES} bytes`);
    pieces.push(piece);
  }
  const text = Buffer.concat(pieces).toString();
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    throw new SandboxInputError('the body is not JSON');
  }
}

function problem(error: unknown): Answer {
  if (error instanceof SandboxInputError) return jsonAnswer({ error: error.message }, { status: 400 });
  return jsonAnswer({ error: `the sandbox failed: ${String(error)}` }, { status: 500 });
}
