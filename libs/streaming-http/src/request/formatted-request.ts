import type { BodyFormat } from '../answer/body-format.js';
import { droppedBody } from '../answer/dropped-body.js';
import { jsonBody } from '../answer/json-body.js';
import { rawBody } from '../answer/raw-body.js';
import type { RawBody, RawRequest } from './raw-request.js';
import type { AddressedRequest } from './addressed-request.js';
import type { GetRequest } from './get-request.js';
import type { HttpMethod } from './http-method.js';
import type { PostRequest, TellRequest } from './post-request.js';

/** One request with what its answer is to be: what all kinds of request become before they are sent. */
export interface FormattedRequest<T> extends AddressedRequest, Pick<TellRequest<T>, 'expect'> {
  readonly method: HttpMethod;
  readonly format: BodyFormat<T>;
  readonly conditional: boolean;
  readonly repeatable: boolean;
  /** What is sent: JSON. Undefined: nothing. */
  readonly sent?: Uint8Array;
}

const GET = { method: 'GET', conditional: false, repeatable: true } as const;
const POST = { method: 'POST', conditional: false, repeatable: false } as const;

/** A question that is answered with JSON. */
export function asking<T>({ schema, conditional, ...request }: GetRequest<T>): FormattedRequest<T> {
  const remembers = conditional === true && request.credentials === undefined;
  return { ...GET, ...request, conditional: remembers, format: jsonBody(schema) };
}

/** A question that is answered with bytes. */
export function askingRaw({ contentTypes, ...request }: RawRequest): FormattedRequest<RawBody> {
  return { ...GET, ...request, format: rawBody(contentTypes) };
}

/** Something that is sent and answered with JSON. */
export function posting<T, E>({ json, schema, ...request }: PostRequest<T, E>): FormattedRequest<T | E> {
  return { ...POST, ...request, format: jsonBody<T | E>(schema), sent: bytesOf(json) };
}

/** Something that is sent and answered with nothing that matters. */
export function telling<E>({ json, ...request }: TellRequest<E>): FormattedRequest<E | undefined> {
  return { ...POST, ...request, format: droppedBody, sent: bytesOf(json) };
}

const bytesOf = (json: object): Uint8Array => Buffer.from(JSON.stringify(json));
