import type { TrendingBody, TrendingResponse } from '../trending/trending.response.js';
import type { Problem } from '@radarr/streaming-nestjs';

/** The list in an answer that must be a good one. */
export async function listIn(response: Response): Promise<TrendingBody> {
  if (response.status !== 200) throw new Error(`status ${response.status}: ${await response.text()}`);
  return ((await response.json()) as TrendingResponse).data;
}

/** The problem in an answer that must be an error. */
export async function problemIn(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json')) throw new Error(`not a problem body: ${type}`);
  return (await response.json()) as Problem;
}

/** `tmdb: ok, trakt: failed` */
export const statusesIn = ({ sources }: TrendingBody): string =>
  sources.map(({ source, status }) => `${source}: ${status}`).join(', ');
