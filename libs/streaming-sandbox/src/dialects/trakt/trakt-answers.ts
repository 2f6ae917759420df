import { htmlAnswer, jsonAnswer, textAnswer, withWeakEtag, type Answer } from '../../http/answer.js';
import { fraction, hashText } from '../../world/random.js';

const JSON_TYPE = 'application/json; charset=utf-8';

/** An empty body, as most of Trakt's errors have. */
export function traktEmpty(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return textAnswer('', { type: 'text/html', status, headers });
}

/** What stands before Trakt answers with a page of its own. */
export function edgePage(status: number, heading: string): Answer {
  return htmlAnswer(heading, { status, headers: { server: 'cloudflare', 'cf-ray': '9a0000000000sbox-LHR' } });
}

/** The refusal of a key: plain text that claims to be JSON. */
export function forbidden(): Answer {
  return textAnswer('Forbidden', { type: JSON_TYPE, status: 403 });
}

/** How an answer of either stack is sent. */
export interface StackHead {
  readonly maxAgeS: number;
  /** Who may keep it. @default 'public' */
  readonly audience?: 'private';
  /** How long shared caches keep it. New stack only, and only what is public. @default as long as everybody */
  readonly sharedMaxAgeS?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer of the new stack: `cache-tag`, no ETag. */
export function newStack(body: unknown, { sharedMaxAgeS, headers, ...keeping }: StackHead): Answer {
  const text = JSON.stringify(body);
  const shared = keeping.audience ? '' : `, s-maxage=${sharedMaxAgeS ?? keeping.maxAgeS}`;
  return jsonAnswer(body, {
    headers: {
      'content-type': JSON_TYPE,
      'cache-control': cacheControl(keeping) + shared,
      'cache-tag': `sandbox-${hashText(text).toString(16)}`,
      vary: 'Origin',
      ...headers,
    },
  });
}

/** An answer of the old stack: weak ETag, `x-runtime` and `x-request-id`, no `cache-tag`. */
export function oldStack(body: unknown, { headers, ...keeping }: StackHead): Answer {
  const key = hashText(JSON.stringify(body));
  return withWeakEtag(
    jsonAnswer(body, {
      headers: {
        'content-type': JSON_TYPE,
        'cache-control': cacheControl(keeping),
        'x-runtime': (0.01 + fraction(key) / 10).toFixed(6),
        'x-request-id': `00000000-0000-4000-8000-${key.toString(16).padStart(12, '0')}`,
        ...headers,
      },
    }),
  );
}

function cacheControl({ audience, maxAgeS }: Pick<StackHead, 'audience' | 'maxAgeS'>): string {
  return `${audience ?? 'public'}, max-age=${maxAgeS}`;
}
