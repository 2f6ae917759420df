import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { layerConstraints } from './tools/checks/src/layers.mjs';

const specs = ['**/*.{spec,int-spec,recordings-spec}.{ts,tsx}'];
const moduleBoundaries = (fromSpecs) => [
  'error',
  {
    allow: [
      '^.*/eslint\\.config\\.mjs$',
      '^.*/tools/jest/src/(?:browser-)?preset\\.mjs$',
      '^@radarr/tool-(?:browser|programs)(?:/.*)?$',
    ],
    // A language is fetched when it is spoken; that does not make the whole library one to be fetched late.
    checkDynamicDependenciesExceptions: ['@radarr/streaming-react'],
    depConstraints: layerConstraints({ fromSpecs }),
  },
];

export default tseslint.config(
  { ignores: ['**/dist', '**/coverage', '**/storybook-static', '.nx', '.cache', '**/*.cjs', '**/generated'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': 'off',
      '@typescript-eslint/max-params': ['error', { max: 3 }],
      'no-console': 'error',
    },
  },
  {
    // A class that Nest injects must stay a value import: "import type" there breaks injection at run time.
    files: ['apps/api/**/*.ts', 'libs/streaming-nestjs/**/*.ts', 'libs/streaming-database/**/*.ts'],
    // Bodies of answers are classes for their decorators' sake and shapes in everything else.
    rules: {
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/max-params': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: [...specs, '**/src/testing/**/*.{ts,tsx}', '**/*.stories.tsx'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      'max-lines-per-function': 'off',
    },
  },
  { files: ['**/*.tsx'], ...reactHooks.configs.flat['recommended-latest'] },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['libs/streaming-react/programs/*.mjs'], languageOptions: { globals: globals.browser } },
  { files: ['**/service-worker-source.js'], languageOptions: { globals: globals.serviceworker } },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    plugins: { '@nx': nx },
    rules: { '@nx/enforce-module-boundaries': moduleBoundaries(false) },
  },
  { files: specs, rules: { '@nx/enforce-module-boundaries': moduleBoundaries(true) } },
  prettier,
);
