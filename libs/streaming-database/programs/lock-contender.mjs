// Tries once to lock a directory and says how it went. The winner then holds it until its stdin ends.
import { DirectoryLock } from '../dist/embedded/lock/directory-lock.js';

const [file] = process.argv.slice(2);
const say = (word) => process.stdout.write(`${word}\n`);

say('ready');
process.stdin.once('data', async () => {
  try {
    await DirectoryLock.acquire({ file, directory: 'the directory', onLost: () => say('lost') });
    say('won');
  } catch (error) {
    say(error.message.includes('is in use by process') ? 'refused' : `failed: ${error.message}`);
  }
});
process.stdin.once('end', () => process.exit(0));
