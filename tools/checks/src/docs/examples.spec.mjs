import { describe, expect, it } from '@jest/globals';
import { exampleFiles, namingDocuments } from './examples.mjs';

describe('exampleFiles', () => {
  const source = '# X\n\n```sh\nnpm ci\n```\n\n```ts\nawait ask();\n```\n\n```tsx\n<Page />;\n```\n';
  const files = exampleFiles({ file: 'libs/x/README.md', source });

  it('are the ts and tsx blocks', () => {
    expect(files.map(({ path }) => path)).toEqual(['libs/x/README.md.8.ts', 'libs/x/README.md.12.tsx']);
  });

  it('have their code on the line of the document', () => {
    expect(files[0].text.split('\n')[7]).toBe('await ask();');
    expect(source.split('\n')[7]).toBe('await ask();');
  });

  it('are modules, so that two may declare one name and await at the top', () => {
    expect(files[0].text).toContain('export {}');
  });
});

describe('namingDocuments', () => {
  it('puts the document in place of the example', () => {
    const output =
      '.cache/e/libs/x/README.md.8.ts(9,3): error TS2304: Cannot find it.\nlibs/y.ts(1,2): error\n';
    expect(namingDocuments(output, '.cache/e/')).toBe(
      'libs/x/README.md:9:3: error TS2304: Cannot find it.\nlibs/y.ts(1,2): error\n',
    );
  });
});
