import { describe, expect, it } from '@jest/globals';
import { answered, T0 } from '../testing/samples.js';
import { complaintAboutForm } from './answers.js';

const iso = (ms: number): string => new Date(T0 + ms).toISOString();
const fresh = { expires_at: iso(1_000), stale: false, degraded: false };
const problem = { status: 503, title: 'x' };
const retryLater = { 'content-type': 'application/problem+json', 'retry-after': '5' };

describe('the form of an answer', () => {
  it.each([
    ['one that is fresh', answered({ data: fresh })],
    ['one that says it is stale', answered({ data: { ...fresh, expires_at: iso(-5_000), stale: true } })],
    [
      'one that says it is partly old',
      answered({ data: { ...fresh, expires_at: iso(-5_000), degraded: true } }),
    ],
    ['one that tells no age', answered({ data: {} })],
    ['a refresh that was taken', { ...answered({}, { status: 202, method: 'POST' }) }],
  ])('%s is right', (_name, observation) => {
    expect(complaintAboutForm(observation)).toBeUndefined();
  });

  it('a 503 is right as a problem that says when to come back', () => {
    const { answer, ...others } = answered(problem, { status: 503 });
    expect(complaintAboutForm({ ...others, answer: { ...answer, headers: retryLater } })).toBeUndefined();
    expect(complaintAboutForm({ ...others, answer })).toContain('Retry-After');
    const text = { ...retryLater, 'content-type': 'text/plain' };
    expect(complaintAboutForm({ ...others, answer: { ...answer, headers: text } })).toContain('no problem');
  });

  it.each([
    ['expired and not marked', answered({ data: { ...fresh, expires_at: iso(-500) } }), /not marked stale/],
    ['a 500', answered({ status: 500 }, { status: 500 }), /^500/],
    ['a 404 for what is there', answered({ status: 404 }, { status: 404 }), /^404/],
  ])('%s is wrong', (_name, observation, complaint) => {
    expect(complaintAboutForm(observation)).toMatch(complaint);
  });
});
