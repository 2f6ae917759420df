/** The curl line that the api prints when it is ready, or undefined as long as it is not there whole. */
export const curlLineIn = (output) => /^ +(curl .*)\n/m.exec(output)?.[1];

/**
 * Says in one sentence what a newcomer's first answer holds.
 * @throws when it is not the demonstration's fused list of twenty
 */
export function describeAnswer({ demo, data: { entries, sources } }) {
  if (demo !== true) throw new Error('the answer does not say that it is a demonstration');
  if (entries.length !== 20) throw new Error(`${entries.length} entries instead of 20`);
  const fused = entries.filter((entry) => entry.sources.length > 1).length;
  if (fused === 0) throw new Error('no entry rests on two sources');
  return `${entries.length} entries, ${fused} of them from ${sources.map(({ source }) => source).join(' and ')}`;
}
