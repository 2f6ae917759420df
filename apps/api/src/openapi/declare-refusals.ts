import type { OpenAPIObject } from '@nestjs/swagger';
import { problemAnswer } from './answers.js';

/** What any address may answer to a request that is not well formed. */
const OF_ALL = [400, 414, 431];

/** What those may answer that read a body, wanted or not. */
const OF_BODIES = [413, 415];

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Declares, with every operation, the refusals that come from the server itself, before the operation is reached. */
export function declareRefusals(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const responses = path[method]?.responses;
      if (!responses) continue;
      for (const status of method === 'get' ? OF_ALL : [...OF_ALL, ...OF_BODIES])
        responses[status] ??= problemAnswer(status);
    }
  }
  return document;
}
