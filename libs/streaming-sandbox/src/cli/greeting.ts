import type { Sandbox } from '../sandbox.js';

/** What the command prints once everything listens. */
export function greeting({ urls }: Sandbox): string {
  const names = Object.entries(urls).map(([name, url]) => `  ${name.padEnd(11)} ${url}`);
  return `The sandbox is running. Its titles are real, everything else is invented.

${names.join('\n')}

Try:
  curl '${urls.tmdb}/trending/movie/day?api_key=${'0'.repeat(32)}'
  curl -H 'Content-Type: application/json' -H 'trakt-api-version: 2' -H 'trakt-api-key: any' '${urls.trakt}/movies/trending'
  curl -H 'Content-Type: application/json' -d '{"client_id": "any"}' '${urls.traktAuth}/oauth/device/code'
  curl -H 'X-API-Key: any' '${urls.watchmode}/title/movie-603/sources/'
  curl '${new URL('/datasets/title_id_map.csv', urls.watchmode).href}'
  curl -X POST '${urls.control}/faults' -d '{"upstream": "tmdb", "kind": "status", "status": 503, "times": 3}'

Ctrl+C stops it.
`;
}
