import { ConfigurationError } from '../config/configuration-error.js';
import { loadEnvironment } from '../config/load-environment.js';
import { ALL_CHECKS } from './checks/all-checks.js';
import { findings, type Finding } from './finding.js';
import { look } from './look.js';
import type { SceneOverrides } from './scene.js';

/** What is examined. */
export interface Examination {
  readonly variables: NodeJS.ProcessEnv;
  /** Gives the text of `.env`. @throws {ConfigurationError} when it cannot be read */
  readonly envFile: () => string;
  /** Whether the upstreams may be asked; is called only when there is something to ask. */
  readonly mayAsk: () => Promise<boolean>;
  readonly overrides: SceneOverrides;
}

/** Makes every check. A configuration that is not valid is all that can be told. */
export async function examine(examination: Examination): Promise<readonly Finding[]> {
  const { variables, envFile, mayAsk, overrides } = examination;
  try {
    const environment = loadEnvironment(variables, envFile());
    const askUpstreams = environment.TMDB_API_KEY !== undefined && (await mayAsk());
    return await look({ environment, askUpstreams, overrides }, async (scene) =>
      (await Promise.all(ALL_CHECKS.map(async (check) => check(scene)))).flat(),
    );
  } catch (error) {
    if (error instanceof ConfigurationError) return wrongConfiguration(error);
    throw error;
  }
}

function wrongConfiguration({ problems }: ConfigurationError): readonly Finding[] {
  const { problem } = findings('configuration');
  const { skipped } = findings('everything else');
  return [
    ...problems.map((text) =>
      problem(
        `${text}.`.replace(/\.\.$/, '.'),
        'Correct it in the environment or in the file .env; .env.example explains each variable.',
      ),
    ),
    skipped('The configuration has to be right first.'),
  ];
}
