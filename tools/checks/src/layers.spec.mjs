import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { layerConstraints } from './layers.mjs';
import { packageFolders, readLock, ROOT } from './workspace.mjs';

/** Layer → the layers that it may import. */
const edges = (options) =>
  new Map(
    layerConstraints(options).map(({ sourceTag, onlyDependOnLibsWithTags }) => [
      sourceTag,
      onlyDependOnLibsWithTags,
    ]),
  );

const code = edges({ fromSpecs: false });
const specs = edges({ fromSpecs: true });

/** Every layer that can be reached from this one by one import or more. */
function reachable(layer, seen = new Set()) {
  for (const next of (code.get(layer) ?? []).filter((each) => !seen.has(each))) {
    reachable(next, seen.add(next));
  }
  return seen;
}

describe('the layers', () => {
  it('name only layers that are constrained themselves', () => {
    const allowed = [...specs.values()].flat();
    expect(allowed.filter((layer) => !code.has(layer))).toEqual([]);
  });

  it.each([...code.keys()].filter((layer) => layer !== 'layer:tool'))(
    'draw no circle through %s',
    (layer) => {
      expect(reachable(layer)).not.toContain(layer);
    },
  );

  it.each([
    ['layer:aggregation', 'layer:upstream'],
    ['layer:upstream', 'layer:cache'],
    ['layer:upstream', 'layer:database'],
    ['layer:nestjs', 'layer:upstream'],
    ['layer:core', 'layer:http'],
  ])('keep %s from importing %s, in specs too', (from, to) => {
    expect(code.get(from)).not.toContain(to);
    expect(specs.get(from)).not.toContain(to);
  });

  it('let nothing but the api and the specs of what speaks to upstreams import the sandbox', () => {
    const importers = (map) => [...map.keys()].filter((layer) => map.get(layer).includes('layer:sandbox'));
    expect(importers(code)).toEqual(['layer:api']);
    expect(importers(specs).sort()).toEqual(['layer:api', 'layer:http', 'layer:upstream']);
  });

  it.each(['layer:core', 'layer:cache', 'layer:sandbox', 'layer:api-client'])(
    'put %s at the bottom',
    (layer) => {
      expect(code.get(layer)).toEqual([]);
    },
  );
});

describe('the packages', () => {
  const tagsOf = (folder) =>
    (JSON.parse(readFileSync(`${ROOT}${folder}/package.json`, 'utf8')).nx?.tags ?? []).filter((tag) =>
      tag.startsWith('layer:'),
    );

  it.each(packageFolders(readLock()))('%s is in exactly one layer that the rules know', (folder) => {
    const tags = tagsOf(folder);
    expect(tags).toHaveLength(1);
    expect([...code.keys()]).toContain(tags[0]);
  });
});
