import { codeBlocks } from './markdown.mjs';

/** The commands in a Markdown text's `sh` blocks, in order: continued lines joined, comments and blank lines left out. */
export function shellCommands(source) {
  return codeBlocks(source)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => commandLines(text));
}

/** The commands of a shell script, line by line. Quotes across lines and here-documents are not understood. */
export function commandLines(script) {
  return script
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
}

/** The commands that a line runs one after the other: `a && b` is `a` and `b`. */
export const chained = (command) => command.split(/\s*&&\s*/);

/** What `npm install` and `npm i` are asked to install, without versions; undefined for every other command. */
export function installedPackages(command) {
  const [, rest] = /^npm (?:install|i)\s+(.+)$/.exec(command) ?? [];
  return rest
    ?.split(/\s+/)
    .filter((word) => !word.startsWith('-'))
    .map((word) => word.replace(/(?<=.)@.*$/, ''));
}
