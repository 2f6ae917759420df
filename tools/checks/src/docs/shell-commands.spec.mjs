import { describe, expect, it } from '@jest/globals';
import { chained, commandLines, installedPackages, shellCommands } from './shell-commands.mjs';

describe('shellCommands', () => {
  it('takes every command of sh blocks and of no others', () => {
    const source = '```sh\nnpm ci\nnpm test\n```\n\n```ts\nnpm();\n```\n\n```sh\ncurl $URL\n```\n';
    expect(shellCommands(source)).toEqual(['npm ci', 'npm test', 'curl $URL']);
  });
});

describe('commandLines', () => {
  it('leaves comments and blank lines out', () => {
    expect(commandLines('# first\n\nnpm ci   # or npm i\ncurl http://x/#top\n')).toEqual([
      'npm ci',
      'curl http://x/#top',
    ]);
  });

  it('joins a line that goes on', () => {
    expect(commandLines('npm install \\\n  a b\n')).toEqual(['npm install a b']);
  });
});

describe('chained', () => {
  it('takes a chain apart', () => {
    expect(chained('npm ci && npm start')).toEqual(['npm ci', 'npm start']);
  });
});

describe('installedPackages', () => {
  it.each([
    ['npm install zod', ['zod']],
    ['npm i --save-dev @radarr/streaming-sandbox', ['@radarr/streaming-sandbox']],
    ['npm install @radarr/streaming-core@0.1.0 zod@^4', ['@radarr/streaming-core', 'zod']],
    ['npm ci', undefined],
    ['npm install', undefined],
    ['npm run install-hooks', undefined],
  ])('of %j are %j', (command, packages) => {
    expect(installedPackages(command)).toEqual(packages);
  });
});
