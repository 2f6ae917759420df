import 'reflect-metadata';
import { inspect } from 'node:util';
import { readEnvFile } from '../config/load-environment.js';
import { runDoctor } from './run-doctor.js';

try {
  const { env: variables, stdin, stdout, stderr, argv } = process;
  const args = argv.slice(2);
  process.exitCode = await runDoctor({ args, variables, envFile: readEnvFile, stdin, stdout, stderr });
} catch (error) {
  // What can go wrong with what it looks at is a finding; this is a mistake in the doctor.
  process.stderr.write(`\nThe doctor itself failed.\n${inspect(error)}\n`);
  process.exitCode = 1;
}
