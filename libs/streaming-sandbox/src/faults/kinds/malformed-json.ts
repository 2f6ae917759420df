import { jsonOf, withoutHeader } from '../../http/answer.js';
import { firstHalf } from '../../http/body.js';
import { faultKind } from '../fault-kind.js';

/** Shows whether a client reports a body that cannot be parsed as the upstream's fault. */
export const malformedJson = faultKind({
  kind: 'malformed-json',
  about:
    'A complete answer whose JSON stops in the middle and goes on with something else; what is no JSON stays as it is.',
  options: {},
  play(scene) {
    const right = scene.answer();
    if (jsonOf(right) === undefined) {
      scene.send(right);
      return;
    }
    const answer = withoutHeader(right, 'etag');
    scene.send({ ...answer, body: Buffer.concat([...firstHalf(answer.body), Buffer.from('}],,')]) });
  },
});
