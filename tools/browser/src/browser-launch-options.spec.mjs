import { describe, expect, it } from '@jest/globals';
import { browserLaunchOptions } from './browser-launch-options.mjs';

describe('the browser for tests', () => {
  it('is the one that is named', async () => {
    const { executablePath, headless } = await browserLaunchOptions({ CHROMIUM_PATH: process.execPath });
    expect(executablePath).toBe(process.execPath);
    expect(headless).toBe(true);
  });

  it('is none when the one that is named is not there: another would hide the mistake', async () => {
    await expect(browserLaunchOptions({ CHROMIUM_PATH: '/no/such/browser' })).rejects.toThrow(
      'CHROMIUM_PATH names /no/such/browser, which does not exist',
    );
  });
});
