import { chained, commandLines, installedPackages } from './shell-commands.mjs';

/** Commands that CI does not run as they stand, because another one does the same and checks more. */
const STAND_INS = new Map([
  // smoke.mjs runs `npm start`, asks what it prints, and stops it again.
  ['npm start', 'npm run smoke'],
]);

/** What runs this: running it again would never end. */
const THIS_RUN = 'npm run check:docs';

/** Commands that go on until they are stopped. What follows in the document talks to them. */
const SERVERS = [
  // The sandbox prints where its control listens; its README calls that address $CONTROL.
  { starts: 'npx @radarr/streaming-sandbox ', variable: 'CONTROL', address: /^ *control +(\S+)$/m },
];

/**
 * How a documented command is known to work.
 * @param {string} command
 * @param {{ ciScript: string, packages: ReadonlySet<string> }} known `packages`: the names that may be installed
 * @returns `{ how: 'ci', by }`: CI runs it; `{ how: 'names', unknown }`: it installs packages, of which these do not
 * exist; `{ how: 'server', variable, address }` and `{ how: 'run' }`: it must be run
 */
export function judgeCommand(command, { ciScript, packages }) {
  const by = chained(command).map((part) => ciCommandFor(part, ciScript));
  if (by.every((found) => found !== undefined)) return { how: 'ci', by: by.join(' && ') };
  const names = installedPackages(command);
  if (names) return { how: 'names', unknown: names.filter((name) => !packages.has(name)) };
  const server = SERVERS.find(({ starts }) => command.startsWith(starts));
  return server ? { how: 'server', ...server } : { how: 'run' };
}

/** The command of the CI script that runs this one, perhaps with more arguments behind `--`. */
function ciCommandFor(command, ciScript) {
  if (command === THIS_RUN) return command;
  const wanted = STAND_INS.get(command) ?? command;
  return commandLines(ciScript)
    .flatMap(chained)
    .find((ran) => ran === wanted || ran.startsWith(`${wanted} -- `));
}
