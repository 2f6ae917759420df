import { describe, expect, it } from '@jest/globals';
import { judgeCommand } from './judge-command.mjs';

const ciScript = `#!/usr/bin/env bash
# npm run commented
npm ci && npm test
npm run lint
npm run test:servers -- --install
npm run smoke
`;
const packages = new Set(['zod', '@radarr/streaming-core']);
const judge = (command, script = ciScript) => judgeCommand(command, { ciScript: script, packages });

describe('judgeCommand', () => {
  it.each([
    ['npm run lint', 'npm run lint'],
    ['npm test', 'npm test'],
    ['npm ci && npm test', 'npm ci && npm test'],
    ['npm run test:servers', 'npm run test:servers -- --install'],
    ['npm ci && npm start', 'npm ci && npm run smoke'],
  ])('knows that CI runs %s', (command, by) => {
    expect(judge(command)).toEqual({ how: 'ci', by });
  });

  it.each([
    'npm run build',
    'npm run test',
    'npm run commented',
    'npm run lint:fix',
    'npm ci && npm run build',
  ])('has %s run, as CI does not', (command) => {
    expect(judge(command)).toEqual({ how: 'run' });
  });

  it('has a command run whose stand-in CI no longer runs', () => {
    expect(judge('npm start', 'npm ci\n')).toEqual({ how: 'run' });
  });

  it('does not run itself', () => {
    expect(judge('npm run check:docs', '')).toMatchObject({ how: 'ci' });
  });

  it('names packages to install that do not exist', () => {
    expect(judge('npm install @radarr/streaming-core zod')).toEqual({ how: 'names', unknown: [] });
    expect(judge('npm install @radarr/streaming-cor zod')).toEqual({
      how: 'names',
      unknown: ['@radarr/streaming-cor'],
    });
  });

  it('knows a server, and the variable by which what follows finds it', () => {
    const verdict = judge('npx @radarr/streaming-sandbox --titles 5');
    expect(verdict).toMatchObject({ how: 'server', variable: 'CONTROL' });
    expect(verdict.address.exec('\n  trakt    http://a\n  control  http://b:1\n')?.[1]).toBe('http://b:1');
  });
});
