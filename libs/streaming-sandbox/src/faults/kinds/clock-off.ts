import { z } from 'zod';
import { faultKind } from '../fault-kind.js';

/** Shows whether a client reckons with the upstream's Date, as an HTTP date in Retry-After invites it to. */
export const clockOff = faultKind({
  kind: 'clock-off',
  about: 'The right answer with a Date header that is wrong by so many milliseconds.',
  options: { offsetMs: z.int().default(-3_600_000) },
  play(scene, { offsetMs }) {
    const date = new Date(Date.parse(String(scene.response.getHeader('date'))) + offsetMs);
    scene.response.setHeader('date', date.toUTCString());
    scene.send(scene.answer());
  },
});
