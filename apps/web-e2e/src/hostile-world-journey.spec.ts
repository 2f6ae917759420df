import { beforeEach, expect, it } from '@jest/globals';
import { violationsOn } from './testing/violations.js';
import { visitDashboard } from './testing/visit.js';

const visit = visitDashboard({ JOBS_ENABLED: 'false' });
beforeEach(async () => {
  await visit.signIn();
  await visit.dashboard.sandbox.setFault({ upstream: '*', kind: 'hostile-texts' });
});

/** What the sandbox puts into texts. */
const TRICK = /window\.broken|forged|W{100}/;

it.each(['/?window=week', '/title/movie/603', '/search?q=matrix', '/calendar?type=tv'])(
  'what sources send is read and never obeyed: %s',
  async (path) => {
    const { page } = visit;
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.setViewportSize({ width: 390, height: 844 });
    await visit.open(path);
    await page.locator('main').getByText(TRICK).first().waitFor();
    await page.waitForLoadState('networkidle');

    expect(dialogs).toEqual([]);
    expect(await page.evaluate('window.broken')).toBeUndefined();
    expect(await page.locator('main script, main iframe, main object, main img[src="x"]').count()).toBe(0);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as unknown as { readonly href: string }).href));
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((href) => !/^(https?:\/\/[^@]+|webcal:.*|blob:.*)$/.test(href))).toEqual([]);
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    expect(visit.troubles).toEqual([]);
  },
);
