import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CANARIES, rejectedByBoundaries } from './canaries.mjs';
import { layerConstraints } from './layers.mjs';
import { packageFolders, readLock, ROOT } from './workspace.mjs';

const manifests = packageFolders(readLock()).map((folder) => ({
  folder,
  ...JSON.parse(readFileSync(`${ROOT}${folder}/package.json`, 'utf8')),
}));

describe('each canary', () => {
  it.each(CANARIES)(
    '$project importing $imports is forbidden by the layers',
    ({ project, folder, imports }) => {
      const from = manifests.find(({ name }) => name === project);
      const to = manifests.find(({ name }) => name === imports);
      expect(from?.folder).toBe(folder);
      const rule = layerConstraints({ fromSpecs: false }).find(
        ({ sourceTag }) => sourceTag === from.nx.tags[0],
      );
      expect(rule.onlyDependOnLibsWithTags).not.toContain(to.nx.tags[0]);
    },
  );
});

describe('rejectedByBoundaries', () => {
  const finding = 'core/src/boundary-canary.ts  1:1  error  …  @nx/enforce-module-boundaries';

  it.each(['stdout', 'stderr'])('believes a failed run that names the rule on %s', (stream) => {
    expect(rejectedByBoundaries({ status: 1, stdout: '', stderr: '', [stream]: finding })).toBe(true);
  });

  it('does not believe a run that failed for another reason', () => {
    expect(rejectedByBoundaries({ status: 1, stdout: 'Cannot find module', stderr: '' })).toBe(false);
  });

  it('does not believe a run that passed with a warning', () => {
    expect(rejectedByBoundaries({ status: 0, stdout: finding, stderr: '' })).toBe(false);
  });
});
