import { describe, expect, it } from '@jest/globals';
import { UpstreamUnavailable } from '../errors/upstream-errors.js';
import { expectNoSecrets } from './no-secrets.js';

const SECRETS = ['k3y'];
const hidden = Object.defineProperty(new Error('safe'), 'config', {
  value: { url: '/?key=k3y' },
  enumerable: false,
});

describe('expectNoSecrets', () => {
  it.each([
    ['a message', new UpstreamUnavailable('films', 'GET /?key=k3y failed')],
    ['a cause', new UpstreamUnavailable('films', 'safe', { cause: new Error('k3y') })],
    [
      'a cause of a cause',
      new Error('safe', { cause: new Error('safe', { cause: { deep: { key: 'k3y' } } }) }),
    ],
    ['a property', Object.assign(new Error('safe'), { headers: { authorization: 'k3y' } })],
    ['a hidden property', hidden],
    ['an event', { type: 'attempt', path: '/a?key=k3y' }],
  ])('finds a secret in %s', (_name, value) => {
    expect(() => expectNoSecrets(value, SECRETS)).toThrow();
  });

  it('passes what holds none', () => {
    const error = new UpstreamUnavailable('films', 'films is down.', { cause: new Error('ECONNREFUSED') });
    expect(() => expectNoSecrets(error, SECRETS)).not.toThrow();
  });
});
