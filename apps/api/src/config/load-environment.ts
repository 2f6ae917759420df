import { readFileSync } from 'node:fs';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { parse } from 'dotenv';
import { ConfigurationError } from './configuration-error.js';
import { Environment } from './environment.js';

/**
 * The validated environment: real variables before those of the file. A variable that is set to nothing counts as
 * not set, as in a compose file that passes on what the operator has not filled in.
 * @param variables the process's environment
 * @param envFile the text of a `.env` file @default none
 * @throws {ConfigurationError} naming every wrong or missing variable
 */
export function loadEnvironment(variables: NodeJS.ProcessEnv, envFile = ''): Environment {
  const set = Object.entries({ ...parse(envFile), ...variables }).filter(([, value]) => value?.trim());
  const environment = plainToInstance(Environment, Object.fromEntries(set), { exposeDefaultValues: true });
  const wrong = validateSync(environment).map(({ constraints }) => Object.values(constraints ?? {})[0]);
  const problems = [...wrong.flatMap((message) => message ?? []), ...missing(environment)];
  if (problems.length > 0) throw new ConfigurationError(problems);
  return environment;
}

/** The text of `.env` in the folder the program was started in; empty when there is none. */
export function readEnvFile(): string {
  try {
    return readFileSync('.env', 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new ConfigurationError(['The file .env cannot be read.']);
  }
}

/** What is missing because of what is set. */
function missing(environment: Environment): string[] {
  const problems: string[] = [];
  if (environment.TRAKT_CLIENT_SECRET && !environment.TRAKT_CLIENT_ID) {
    problems.push('TRAKT_CLIENT_ID is missing: TRAKT_CLIENT_SECRET is of no use without it');
  }
  if (environment.TMDB_BASE_URL && !environment.TMDB_API_KEY) {
    problems.push('TMDB_API_KEY is missing: TMDB_BASE_URL is of no use without it');
  }
  return problems;
}
