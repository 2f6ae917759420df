import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startApiUnderTest();
}, 60_000);
afterAll(() => under.close());

describe('every answer', () => {
  it.each([
    ['an answer', '/api/streaming/trending/movie'],
    ['bad input', '/api/streaming/trending/movie?limit=x'],
    ['an unknown address', '/api/nothing'],
    ['the state of health', '/health/ready'],
    ['the OpenAPI document', '/api/openapi.json'],
    ['the documentation', '/api/docs'],
    ['the dashboard, built or not', '/'],
  ])('tells a browser what it may do with it: %s', async (_what, path) => {
    const { headers } = await under.ask(path);
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toMatch(/script-src[^;]*(unsafe|https?:|\*)/);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
  });
});
