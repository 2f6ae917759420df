import type { Environment } from '../../config/environment.js';
import { UPSTREAM_RECIPES } from '../../upstreams.js';
import { findings, type Check } from '../finding.js';
import { listed } from '../words.js';

const { ok, warning } = findings('configuration');

/** What is set, by name alone, and whether it fits together. */
export const checkConfiguration: Check = ({ environment, demo }) => {
  const says = `${summary(environment, demo)} ${settings(environment)}`;
  const useless = demo ? namesSetFor(environment) : [];
  if (useless.length === 0) return ok(says);
  return warning(
    `${says} ${listed(useless)} ${useless.length === 1 ? 'is' : 'are'} of no use: without TMDB_API_KEY everything is a demonstration.`,
    'Set TMDB_API_KEY. A key is free: https://www.themoviedb.org/settings/api.',
  );
};

function summary(environment: Environment, demo: boolean): string {
  if (demo) return 'A demonstration: TMDB_API_KEY is not set, so an invented world answers.';
  const [set, missing] = [true, false].map((wanted) =>
    UPSTREAM_RECIPES.filter((recipe) => isSet(environment, recipe.needs) === wanted).map(
      ({ keyTrial }) => keyTrial.name,
    ),
  );
  const without = missing?.length ? `, without ${listed(missing)}` : '';
  return `Real data: ${listed(set ?? [])} ${set?.length === 1 ? 'is' : 'are'} set up${without}.`;
}

function settings(environment: Environment): string {
  const { DATABASE_URL, REDIS_URL, STREAMING_API_KEY, STREAMING_SECRET_KEY, JOBS_ENABLED } = environment;
  const from = (value: string | undefined): string =>
    value === undefined ? 'a file in DATA_DIR' : 'the environment';
  return [
    `Data in ${DATABASE_URL === undefined ? 'the embedded database' : 'PostgreSQL'}${REDIS_URL === undefined ? '' : ' and Redis'};`,
    `API key from ${from(STREAMING_API_KEY)}, secret key from ${from(STREAMING_SECRET_KEY)};`,
    `jobs ${JOBS_ENABLED ? 'on' : 'off in this process'}.`,
  ].join(' ');
}

const isSet = (environment: Environment, names: readonly (keyof Environment)[]): boolean =>
  names.every((name) => environment[name] !== undefined);

const namesSetFor = (environment: Environment): string[] =>
  UPSTREAM_RECIPES.flatMap(({ needs }) => needs).filter((name) => environment[name] !== undefined);
