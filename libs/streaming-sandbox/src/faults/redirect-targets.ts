import { htmlAnswer, textAnswer, type Answer } from '../http/answer.js';

/** Where the fault `redirect` sends its clients: paths that every upstream server has beside its own. */
export const REDIRECT_PATHS = { html: '/_sandbox/page', loop: '/_sandbox/loop' } as const;

/** The answer of a redirect's target; undefined for every other path. No key is asked for here. */
export function redirectTarget(path: string): Answer | undefined {
  if (path === REDIRECT_PATHS.html) return htmlAnswer('This service has moved');
  if (path !== REDIRECT_PATHS.loop) return undefined;
  return textAnswer('', { type: 'text/html', status: 302, headers: { location: REDIRECT_PATHS.loop } });
}
