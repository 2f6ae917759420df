import { expect, it } from '@jest/globals';
import { startBrowser } from './browser-page.js';

it('is a browser in which a page that falls takes no other with it', async () => {
  const browser = await startBrowser();
  const [falls, stands] = await Promise.all([browser.newPage(), browser.newPage()]);
  await stands.setContent('<h1>Still here</h1>');
  const fallen = falls.waitForEvent('crash');
  await falls.goto('chrome://crash').catch(() => undefined);
  await fallen;
  expect(await stands.textContent('h1')).toBe('Still here');
  await browser.close();
}, 120_000);
