// Preloaded into an api process under test by `node --import`: its clock is the machine's, moved by as many milliseconds
// as the file says that MOVED_CLOCK_FILE names. Timers run as ever.
import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 20;
const MachineDate = Date;
let movedMs = 0;

function look() {
  movedMs = Number(readFileSync(process.env.MOVED_CLOCK_FILE, 'utf8'));
}

look();
setInterval(look, LOOK_EVERY_MS).unref();

globalThis.Date = class Date extends MachineDate {
  constructor(...parts) {
    if (parts.length === 0) super(MachineDate.now() + movedMs);
    else super(...parts);
  }

  static now() {
    return MachineDate.now() + movedMs;
  }
};
