import { jestConfig } from '../../tools/jest/src/preset.mjs';

// A zone behind UTC: there a day that is taken for a moment becomes the day before.
process.env.TZ = 'America/Los_Angeles';

export default jestConfig(import.meta.dirname);
