import type { Question } from './send-once.js';

/** A title by its number at TMDB. */
export interface KnownTitle {
  readonly tmdbId: number;
  readonly mediaType: 'movie' | 'tv';
}

/** What is asked again and again. */
export interface QuestionTitles {
  /** Asked about again and again. */
  readonly famous: readonly KnownTitle[];
  /** Asked about once each, one after the other, so that there is always something to be bought and kept. */
  readonly fresh: readonly KnownTitle[];
}

const API = '/api/streaming';

const availabilityOf = ({ tmdbId, mediaType }: KnownTitle): string =>
  `${API}/availability/${tmdbId}?media_type=${mediaType}`;

const detailsOf = ({ tmdbId, mediaType }: KnownTitle): string =>
  `${API}/titles/${tmdbId}?media_type=${mediaType}`;

const LISTS = ['movie?window=day', 'tv?window=day&limit=100', 'movie?window=week&limit=50'].map(
  (list) => `${API}/trending/${list}`,
);

/** What is asked next, for ever, by turns: mostly lists, since it is they that change. */
export function* questions({ famous, fresh }: QuestionTitles): Generator<Question, never> {
  let freshly = 0;
  for (let turn = 0; ; turn += 1) {
    const title = famous[turn % famous.length];
    const next = fresh[freshly++ % Math.max(1, fresh.length)];
    for (const target of LISTS) yield { target };
    if (title) yield { target: availabilityOf(title) };
    if (next) yield { target: availabilityOf(next) };
    if (title) yield { target: detailsOf(title) };
    yield { target: `${API}/coming-soon/${turn % 2 === 0 ? 'movie' : 'tv'}` };
    yield { target: LISTS[turn % LISTS.length] ?? '' };
    yield { target: `${API}/search?q=${'matrix dune office'.split(' ')[turn % 3] ?? ''}` };
    yield { target: `${API}/providers?region=US` };
    yield { target: `${API}/status` };
    yield { target: `${API}/trakt/auth/status` };
    if (turn % 5 === 0)
      yield { method: 'POST', target: `${API}/cache/refresh`, body: JSON.stringify({ scope: REFRESHED }) };
  }
}

const REFRESHED = ['trending', 'coming-soon', 'id-map', 'providers', 'credits'];

/** What every process must answer with 200 when all is well. */
export const PROBES: readonly Question[] = [
  { target: '/health/ready' },
  { target: `${API}/trending/movie` },
  { target: `${API}/availability/603` },
  { target: `${API}/coming-soon/movie` },
  { target: `${API}/providers` },
  { target: `${API}/status` },
];
