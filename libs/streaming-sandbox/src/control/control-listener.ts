import type { IncomingMessage, RequestListener } from 'node:http';
import { jsonAnswer, type Answer } from '../http/answer.js';
import { readAskHead } from '../http/ask.js';
import { deliver } from '../http/deliver.js';
import { MAX_BODY_BYTES, readRequestBody } from '../http/request-body.js';
import { routing, type Routes } from '../http/routing.js';
import { SandboxInputError } from '../sandbox-input-error.js';
import type { Sandbox } from '../sandbox.js';
import { controlRoutes, type ControlWork } from './control-routes.js';

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
  const { method, path } = readAskHead(request);
  const body = await readJson(request);
  const match = routes.find(method, path);
  if (match) return match.route.work({ params: match.params, body });
  return routes.locate(path)
    ? jsonAnswer({ error: `${method} is not possible here` }, { status: 405 })
    : jsonAnswer({ error: 'no such path; GET / lists them' }, { status: 404 });
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = (await readRequestBody(request))?.toString();
  if (text === undefined) throw new SandboxInputError(`a body has at most ${MAX_BODY_BYTES} bytes`);
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
