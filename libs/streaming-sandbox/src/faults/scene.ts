import type { ServerResponse } from 'node:http';
import type { Dialect } from '../dialects/dialect.js';
import type { Answer } from '../http/answer.js';
import type { Ask } from '../http/ask.js';

/** What a fault may play with: one request, the answer it would have got, and the wire. */
export interface Scene {
  readonly ask: Ask;
  readonly dialect: Dialect;
  readonly response: ServerResponse;
  /** Ends when the client is gone or the sandbox closes: whoever waits must stop. */
  readonly signal: AbortSignal;
  /** The right answer, made on first use. */
  readonly answer: () => Answer;
  /** Sends an answer the way the upstream would: 304 and gzip where asked for. */
  readonly send: (answer: Answer) => void;
}
