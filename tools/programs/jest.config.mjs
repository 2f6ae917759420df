import { jestConfig } from '../../tools/jest/src/preset.mjs';

export default jestConfig(import.meta.dirname);
