import type { Sandbox } from '@radarr/streaming-sandbox';

/** An upstream of the sandbox. */
type Asked = keyof ReturnType<Sandbox['counts']>;

/**
 * How often an upstream was asked for each address that matches, such as `GET /3/movie/603`: every attempt counts, also
 * those that repeat one which was not answered in time.
 */
export function timesAsked(
  sandbox: Sandbox,
  upstream: Asked,
  path: RegExp,
): Readonly<Record<string, number>> {
  const { paths } = sandbox.counts()[upstream];
  return Object.fromEntries(Object.entries(paths).filter(([asked]) => path.test(asked)));
}
