import { describe, expect, it } from '@jest/globals';
import { codeBlocks, headingAnchors, linkTargets } from './markdown.mjs';

describe('codeBlocks', () => {
  it('finds each fenced block with its language and the line on which its text begins', () => {
    const source = '# Title\n\n```sh\nnpm ci\n```\n\nThen:\n\n```ts\nconst a = 1;\nconst b = 2;\n```\n';
    expect(codeBlocks(source)).toEqual([
      { language: 'sh', text: 'npm ci', line: 4 },
      { language: 'ts', text: 'const a = 1;\nconst b = 2;', line: 10 },
    ]);
  });

  it('takes no fence inside a longer fence for a block', () => {
    expect(codeBlocks('````md\n```sh\nrm -rf x\n```\n````\n')).toMatchObject([{ language: 'md' }]);
  });

  it('leaves text alone that is only indented', () => {
    expect(codeBlocks('Text\n\n    npm ci\n')).toEqual([]);
  });

  it('finds a block inside a list', () => {
    expect(codeBlocks('- first:\n\n  ```sh\n  npm ci\n  ```\n')).toMatchObject([
      { language: 'sh', text: 'npm ci' },
    ]);
  });
});

describe('linkTargets', () => {
  it('finds links and images in text, tables and lists, but none in code', () => {
    const source = [
      'See [a](a.md#x), ![b](b.png) and [c][1].',
      '',
      '| t |\n| --- |\n| [d](d) |',
      '',
      '- [e](../e)',
      '',
      '`[no](no.md)`',
      '',
      '```md\n[no](no.md)\n```',
      '',
      '[1]: c.md',
    ].join('\n');
    expect(linkTargets(source).sort()).toEqual(['../e', 'a.md#x', 'b.png', 'c.md', 'd']);
  });
});

describe('headingAnchors', () => {
  it.each([
    ['## Who may import whom', 'who-may-import-whom'],
    ['# @radarr/streaming-core', 'radarrstreaming-core'],
    ['### `openDatabase(options)` and *more*', 'opendatabaseoptions-and-more'],
    ['## See [the docs](x.md)', 'see-the-docs'],
    ['Set\n===', 'set'],
  ])('of %j is %s', (source, anchor) => {
    expect(headingAnchors(source)).toEqual([anchor]);
  });

  it('numbers headings that repeat', () => {
    expect(headingAnchors('# Use\n\n# Use\n')).toEqual(['use', 'use-1']);
  });
});
