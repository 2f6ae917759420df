import { describe, expect, it } from '@jest/globals';
import { brokenLinks } from './links.mjs';

const repository = {
  'README.md': '# Use\n',
  'docs/a.md': '# Deep down\n',
  'docs/b.txt': '',
  'libs/x': '',
  '../README.md': '',
};
const files = { exists: (path) => path in repository, read: (path) => repository[path] };
const broken = (source) => brokenLinks({ file: 'docs/a.md', source }, files);

describe('brokenLinks', () => {
  it.each([
    '[up](../README.md)',
    '[anchor](../README.md#use)',
    '[here](#deep-down)\n\n# Deep down',
    '[folder](../libs/x)',
    '[beside](b.txt)',
    '[line](b.txt#L3)',
    '[web](https://example.org/nowhere.md#x)',
    '[mail](mailto:a@example.org)',
  ])('accepts %s', (source) => {
    expect(broken(source)).toEqual([]);
  });

  it.each([
    ['[gone](../CHANGES.md)', 'docs/a.md: ../CHANGES.md does not exist'],
    ['[wrong place](README.md)', 'docs/a.md: README.md does not exist'],
    ['[outside](../../README.md)', 'docs/a.md: ../../README.md does not exist'],
    ['[no heading](../README.md#misuse)', 'docs/a.md: ../README.md#misuse: there is no such heading'],
    ['[none here](#nothing)', 'docs/a.md: #nothing: there is no such heading'],
  ])('names %s', (source, problem) => {
    expect(broken(source)).toEqual([problem]);
  });
});
