import { isBuilt } from './dashboard/dashboard-folder.js';
import type { RunningApi } from './start-api.js';

/** What an operator needs to see after the start: the address, the dashboard, the key and a line to try. */
export function banner({ url, runtime, signInLink }: RunningApi): string {
  const { apiKey, demo } = runtime;
  const shown = apiKey.origin === 'file' ? apiKey.value : '$STREAMING_API_KEY';
  const lines = [
    `Radarr Streaming answers at ${url}`,
    ...(isBuilt(runtime.dashboardDir)
      ? [`Dashboard: ${signInLink}`, '  (this link signs you in once, within 15 minutes)']
      : ['Dashboard: not built; npm run build makes it']),
    apiKey.origin === 'file'
      ? `API key: ${apiKey.value} (kept in ${apiKey.file ?? ''})`
      : 'API key: the one in STREAMING_API_KEY',
    `Documentation: ${url}/api/docs`,
    ...(demo
      ? [
          'DEMONSTRATION: TMDB_API_KEY is not set, so an invented world answers in place of TMDB and Trakt.',
          'The titles are real; everything said about them is made up. Set TMDB_API_KEY for real data.',
        ]
      : []),
    'Try:',
    `  curl -H 'X-Api-Key: ${shown}' '${url}/api/streaming/trending/movie?limit=20'`.replace(
      /'(X-Api-Key: \$\w+)'/,
      '"$1"',
    ),
  ];
  return `\n${lines.map((line) => `  ${line}`).join('\n')}\n\n`;
}
