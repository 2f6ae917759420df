import { describe, expect, it } from '@jest/globals';
import { process as transform } from './transform.cjs';

const options = {
  config: { rootDir: '/', transform: [] },
  configString: '',
  transformerConfig: {},
  instrument: false,
};
const codeOf = (source, file) => transform(source, file, options).code;

describe('the transformer', () => {
  it.each(['/a.ts', '/a.tsx', '/a.mjs', '/node_modules/a/index.js'])('makes CommonJS of %s', (file) => {
    const code = codeOf("import { a } from 'a';\nexport const b = a;\n", file);
    expect(code).toContain('require("a")');
    expect(code).toContain('exports');
  });

  it('keeps types for injection: they become metadata', () => {
    const source = "import { Service } from './s.js';\n@D() export class A { constructor(s: Service) {} }\n";
    expect(codeOf(source, '/a.ts')).toMatch(/design:paramtypes/);
  });

  it('leaves CommonJS as it is', () => {
    const source = "'use strict';\nmodule.exports = require('a');\n";
    expect(codeOf(source, '/node_modules/a/index.cjs')).toBe(source);
  });

  it('transforms CommonJS that imports at run time: Jest cannot import() without a flag', () => {
    expect(codeOf("module.exports = () => import('a');\n", '/node_modules/a/index.cjs')).not.toContain(
      'import(',
    );
  });
});
