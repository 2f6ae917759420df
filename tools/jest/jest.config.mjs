import { jestConfig } from './src/preset.mjs';

export default jestConfig(import.meta.dirname);
