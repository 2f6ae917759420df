import { jsonOf, withJson } from '../../http/answer.js';
import { faultKind } from '../fault-kind.js';

/** Shows whether a client lets an empty list, right in form, replace a good one. */
export const emptyList = faultKind({
  kind: 'empty-list',
  about: 'The right answer with every list in it empty and totals of zero.',
  options: {},
  play(scene) {
    const answer = scene.answer();
    scene.send(withJson(emptyPages(answer), emptied(jsonOf(answer))));
  },
});

function emptied(body: unknown): unknown {
  if (Array.isArray(body)) return [];
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => {
      if (Array.isArray(value)) return [key, []];
      return [key, key.startsWith('total_') ? 0 : value];
    }),
  );
}

function emptyPages<T extends { readonly headers: Readonly<Record<string, string>> }>(answer: T): T {
  if (answer.headers['x-pagination-item-count'] === undefined) return answer;
  const counts = { 'x-pagination-item-count': '0', 'x-pagination-page-count': '0' };
  return { ...answer, headers: { ...answer.headers, ...counts } };
}
