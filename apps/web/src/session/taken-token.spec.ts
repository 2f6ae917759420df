import { afterEach, expect, it } from '@jest/globals';
import { takeToken } from './taken-token.js';

afterEach(() => history.replaceState(null, '', '/'));

it('is taken out of the address, where nobody finds it again', () => {
  history.replaceState({ key: 'kept' }, '', '/sign-in#token=abc-123_x');
  const steps = history.length;
  expect(takeToken()).toBe('abc-123_x');
  expect(location.pathname + location.hash).toBe('/sign-in');
  expect(history.state).toEqual({ key: 'kept' });
  expect(history.length).toBe(steps);
  expect(takeToken()).toBeUndefined();
});

it('is none where the fragment is another', () => {
  history.replaceState(null, '', '/sign-in#content');
  expect(takeToken()).toBeUndefined();
  expect(location.hash).toBe('#content');
});
