import { z } from 'zod';
import { textAnswer } from '../../http/answer.js';
import { faultKind } from '../fault-kind.js';
import { REDIRECT_PATHS } from '../redirect-targets.js';

/** Shows whether a client follows redirects, and whether it ever stops. */
export const redirect = faultKind({
  kind: 'redirect',
  about: 'A redirect to a web page, or one that never ends.',
  options: {
    to: z.enum(['html', 'loop']).default('html'),
    status: z.union([z.literal(301), z.literal(302), z.literal(307), z.literal(308)]).default(302),
  },
  play: (scene, { to, status }) =>
    scene.send(textAnswer('', { type: 'text/html', status, headers: { location: REDIRECT_PATHS[to] } })),
});
