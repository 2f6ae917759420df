#!/usr/bin/env node
// Proves what the documentation says: each command in it is run by CI or is run here, from the repository's folder, and
// each relative link leads somewhere. Servers that a document starts stay up until its end. Needs a build.
import { existsSync, readFileSync } from 'node:fs';
import { readDocuments } from './docs/documents.mjs';
import { judgeCommand } from './docs/judge-command.mjs';
import { brokenLinks } from './docs/links.mjs';
import { runServer, runToEnd } from './docs/run-command.mjs';
import { shellCommands } from './docs/shell-commands.mjs';
import { readLock, ROOT } from './workspace.mjs';

const TIMEOUT_MS = 180_000;

const files = {
  exists: (path) => existsSync(`${ROOT}${path}`),
  read: (path) => readFileSync(`${ROOT}${path}`, 'utf8'),
};
const known = {
  ciScript: files.read('.ci/run'),
  packages: new Set(Object.keys(readLock().packages).map((path) => path.replace(/^.*node_modules\//, ''))),
};

const documents = readDocuments();
const problems = documents.flatMap((document) => brokenLinks(document, files));
for (const document of documents) problems.push(...(await commandProblems(document)));
if (problems.length > 0) {
  console.error(`\n${problems.join('\n')}`);
  process.exit(1);
}
console.log(`documentation ok: ${documents.length} files`);

/** Proves a document's commands in order, and gives one sentence for each that fails. */
async function commandProblems({ file, source }) {
  const session = { env: { ...process.env }, servers: [] };
  const found = [];
  try {
    for (const command of shellCommands(source)) {
      const { done, problem } = await prove(command, session);
      console.log(`${file}: ${command}: ${problem === undefined ? done : 'FAILED'}`);
      if (problem !== undefined) found.push(`${file}: ${command}: ${problem}`);
    }
  } finally {
    await Promise.all(session.servers.map(({ stop }) => stop()));
  }
  return found;
}

async function prove(command, session) {
  const verdict = judgeCommand(command, known);
  const options = { cwd: ROOT, env: session.env, timeoutMs: TIMEOUT_MS };
  switch (verdict.how) {
    case 'ci':
      return { done: `CI runs it (${verdict.by})` };
    case 'names':
      return verdict.unknown.length > 0
        ? { problem: `not known here: ${verdict.unknown.join(', ')}` }
        : { done: 'these packages exist' };
    case 'server':
      return serve(command, { ...options, ...verdict }, session);
    default:
      return { done: 'ran', problem: await runToEnd(command, options) };
  }
}

async function serve(command, options, session) {
  try {
    const server = await runServer(command, options);
    session.servers.push(server);
    session.env[options.variable] = server.address;
    return { done: `runs; ${options.variable} is ${server.address}` };
  } catch (error) {
    return { problem: error.message };
  }
}
