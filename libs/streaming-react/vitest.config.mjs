import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserLaunchOptions } from '@radarr/tool-browser';
import { StoryCounts } from '@radarr/tool-browser/story-counts';

const launchOptions = await browserLaunchOptions();

export default defineConfig({
  test: {
    reporters: ['default', new StoryCounts({ project: '@radarr/streaming-react' })],
    projects: [
      {
        extends: './vite.config.ts',
        plugins: [storybookTest({ configDir: `${import.meta.dirname}/.storybook` })],
        test: {
          name: 'storybook',
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({ launchOptions }),
          },
        },
      },
    ],
  },
});
