import { browserJestConfig } from '../../tools/jest/src/browser-preset.mjs';

export default browserJestConfig(import.meta.dirname);
