import { jestConfig } from '../../tools/jest/src/preset.mjs';

export default { ...jestConfig(import.meta.dirname), testTimeout: 180_000 };
