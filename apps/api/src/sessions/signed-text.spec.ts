import { describe, expect, it } from '@jest/globals';
import { SignedText } from './signed-text.js';

const sessions = new SignedText('a secret', 'session');
const signed = sessions.sign('some.text');

describe('SignedText', () => {
  it('knows its own texts again', () => {
    expect(sessions.open(signed)).toBe('some.text');
    expect(new SignedText('a secret', 'session').open(signed)).toBe('some.text');
  });

  it('does not know what was signed with another secret, or for another purpose', () => {
    expect(new SignedText('another secret', 'session').open(signed)).toBeUndefined();
    expect(new SignedText('a secret', 'sign-in link').open(signed)).toBeUndefined();
  });

  it('does not know a text of which any one character is another', () => {
    for (let at = 0; at < signed.length; at += 1) {
      for (const other of ['A', 'B', '.', '=']) {
        if (signed[at] === other) continue;
        expect(sessions.open(signed.slice(0, at) + other + signed.slice(at + 1))).toBeUndefined();
      }
    }
  });

  it.each(['', '.', 'some.text', signed.slice(0, -1), `${signed}=`, `${signed} `, `x${signed}`])(
    'does not know %j',
    (text) => {
      expect(sessions.open(text)).toBeUndefined();
    },
  );
});
