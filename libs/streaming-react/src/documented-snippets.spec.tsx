import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { transformSync } from '@swc/core';
import { screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import * as library from './index.js';
import { clientWith } from './testing/client-with.js';
import { renderAtNow } from './testing/render.js';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const load = createRequire(import.meta.url);

const DOCUMENTED = [
  ['TrendingCarousel', `<TrendingCarousel mediaType="movie" timeWindow="day" onMovieSelect={(tmdbId) =>`],
  ['StreamingAvailability', `<StreamingAvailability tmdbId={603} region="US" compact={false} />`],
  ['ComingSoonList', `<ComingSoonList mediaType="movie" region="US" limit={10} onMovieSelect={(tmdbId) =>`],
  [
    'ProviderFilter',
    `<ProviderFilter region="US" selectedProviders={['Netflix', 'Hulu']} onProvidersChange={(providers) =>`,
  ],
] as const;

/** The example of the README that shows a component, as its file would stand in a program. */
function exampleOf(name: string): string {
  const examples = Array.from(README.matchAll(/```tsx\n(.*?)```/gs), ([, code = '']) => code);
  const example = examples.find((code) => code.startsWith(`import { ${name} }`));
  if (example === undefined) throw new Error(`the README has no example of ${name}`);
  return example;
}

/** Compiles an example, runs it against this library, and gives the component that it exports. */
function componentIn(code: string): ComponentType {
  const { code: script } = transformSync(code, {
    module: { type: 'commonjs' },
    jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
  });
  const exports: Record<string, ComponentType> = {};
  const require = (name: string): unknown => (name === '@radarr/streaming-react' ? library : load(name));
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the README's own code is run as a reader would run it
  new Function('require', 'exports', script)(require, exports);
  const [component] = Object.values(exports);
  if (!component) throw new Error('the example exports nothing');
  return component;
}

const onOneLine = (code: string): string => code.replaceAll(/\s+/g, ' ').replaceAll(/ (?=\/?>)/g, ' ');

describe('the snippets of the documentation', () => {
  it.each(DOCUMENTED)('%s stands in the README as it is promised', (name, snippet) => {
    expect(onOneLine(exampleOf(name))).toContain(snippet);
  });

  it.each(DOCUMENTED.map(([name]) => name))(
    '%s renders as printed, and asks the API that it is given',
    async (name) => {
      const Example = componentIn(exampleOf(name));
      renderAtNow(<Example />, { client: clientWith({}) });
      expect(screen.getByText('Loading')).toBeTruthy();
      expect(await screen.findByRole('alert', undefined, { timeout: 20_000 })).toBeTruthy();
    },
  );
});
