import { UPSTREAM_RECIPES } from '../../upstreams.js';
import { findings, type Check, type Finding } from '../finding.js';
import type { KeyCall } from '../key-calls.js';
import { unreachable } from '../unreachable.js';

/** Whether each upstream takes our key: what came of one call to each. */
export const checkKeys: Check = (scene) =>
  UPSTREAM_RECIPES.map(({ id, keyTrial: { name }, needs }) => {
    const { skipped } = findings(`${name} key`);
    if (scene.demo) return skipped('A demonstration asks no upstream.');
    if (needs.some((variable) => scene.environment[variable] === undefined))
      return skipped(`${needs.join(' and ')} is not set.`);
    const call = scene.keyCalls?.find(({ recipe }) => recipe.id === id);
    return call ? judgeCall(call) : skipped('It was not asked. With --keys it is.');
  });

/** What came of one call, in words. */
function judgeCall({ recipe, error, tookMs }: KeyCall): Finding {
  const { name, address } = recipe.keyTrial;
  const { ok, warning, problem } = findings(`${name} key`);
  if (error === undefined) return ok(`${name} takes the key; it answered in ${tookMs.toFixed(0)} ms.`);
  switch (error.code) {
    case 'UPSTREAM_AUTH':
      return problem(
        `${name} refuses the key. ${error.message}`,
        `Correct ${recipe.needs.join(' and ')}. ${recipe.advice}`,
      );
    case 'UPSTREAM_RATE_LIMITED':
      return warning(`${name} takes the key, but asks us to slow down.`, 'Wait a few minutes.');
    case 'UPSTREAM_QUOTA_EXHAUSTED':
      return warning(
        `${name} takes the key, but its credits are spent. ${error.message}`,
        'Nothing, until they start anew; or lower CREDITS_PER_DAY, or take a larger plan.',
      );
    case 'UPSTREAM_UNAVAILABLE':
      return unreachable(recipe, error);
    default:
      return problem(
        `What answers in the place of ${name} is not ${name}. ${error.message}`,
        `Correct ${address}, or look whether a proxy or a sign-in page stands before it.`,
      );
  }
}
