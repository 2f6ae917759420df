import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { banner } from './banner.js';
import { API_KEY, startApiUnderTest, type ApiUnderTest } from './testing/api-under-test.js';
import { writeDashboard, type DashboardFiles } from './testing/dashboard-files.js';

let files: DashboardFiles;
let under: ApiUnderTest;
beforeAll(async () => {
  files = await writeDashboard();
  under = await startApiUnderTest({ overrides: { dashboardDir: files.dir } });
}, 60_000);
afterAll(async () => {
  await under.close();
  await files.remove();
}, 60_000);

describe('the banner', () => {
  it('names the link that signs in, and a line to try', () => {
    const lines = banner(under.api).split('\n');
    expect(lines).toContain(`  Dashboard: ${under.api.signInLink}`);
    expect(lines.filter((line) => /^ +curl /.test(line))).toHaveLength(1);
  });

  it('does not show a key that the operator has chosen', () => {
    expect(banner(under.api)).not.toContain(API_KEY);
  });

  it('names no link as long as the dashboard is not built', () => {
    const runtime = { ...under.api.runtime, dashboardDir: `${files.dir}/nowhere` };
    const text = banner({ ...under.api, runtime });
    expect(text).not.toContain('#token=');
    expect(text).toContain('npm run build');
  });
});
