import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { ROOT } from './workspace.mjs';

const { services } = parse(readFileSync(`${ROOT}docker-compose.yml`, 'utf8'));
const dockerfile = readFileSync(`${ROOT}Dockerfile`, 'utf8');

describe('the container', () => {
  it('runs as somebody who may do nothing, from the last stage on', () => {
    const lastStage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    const users = lastStage.match(/^USER .*$/gm);
    expect(users).toEqual(['USER node']);
    expect(lastStage.indexOf('USER node')).toBeLessThan(lastStage.indexOf('CMD ["node"'));
  });

  it('is built with no secret in it', () => {
    expect(dockerfile).not.toMatch(/(ARG|ENV) .*(KEY|SECRET|PASSWORD|TOKEN)/);
  });

  it.each(['api', 'redis'])('%s: writes to its own places alone, and can become nobody else', (name) => {
    const { read_only, cap_drop, security_opt, privileged } = services[name];
    expect({ read_only, cap_drop, security_opt, privileged }).toEqual({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
  });

  it('lets nobody outside reach the database or Redis', () => {
    expect(Object.entries(services).filter(([, { ports }]) => ports)).toEqual([['api', services.api]]);
  });

  it('gets its secrets from the environment', () => {
    const secrets = Object.entries(services.api.environment).filter(([name]) => /KEY|SECRET/.test(name));
    expect(secrets.length).toBeGreaterThan(3);
    for (const [, value] of secrets) expect(value).toMatch(/^\$\{\w+:-\}$/);
  });
});
