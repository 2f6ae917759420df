import { titleName, type WorldDay } from '../world.js';
import { dataOf, type Answered } from './answers.js';
import type { Complaint } from './tally.js';

interface OffersAnswer {
  readonly tmdb_id: number;
  readonly media_type: 'movie' | 'tv';
  readonly region: string;
  readonly sources: readonly { readonly source: string; readonly status: string }[];
  readonly items: readonly {
    readonly service_type: string;
    readonly evidence: readonly { readonly source: string; readonly service_name: string }[];
  }[];
}

/**
 * What is wrong with the offers of a title: an offer must have been TMDB's on some day if it rests on TMDB's word, and
 * one that was there on every day must be told.
 */
export function complaintAboutOffers({ answer, target }: Answered, days: readonly WorldDay[]): Complaint {
  const offers = dataOf(answer.body) as OffersAnswer;
  if (!target.includes(`/availability/${offers.tmdb_id}`)) return `offers of ${offers.tmdb_id} instead`;
  if (offers.region !== 'US') return `offers in ${offers.region}`;
  if (offers.items.some(({ evidence }) => evidence.length === 0)) return 'an offer without evidence';
  const told = days.flatMap((day) => {
    const known = day.offers.get(titleName({ tmdbId: offers.tmdb_id, mediaType: offers.media_type }));
    return known ? [known] : [];
  });
  const isTold = offers.sources.some(({ source, status }) => source === 'tmdb' && status === 'ok');
  return told.length === 0 || !isTold ? undefined : complaintAgainst(offers, told);
}

function complaintAgainst({ items }: OffersAnswer, told: readonly ReadonlySet<string>[]): Complaint {
  const shown = new Set(
    items.flatMap(({ service_type: type, evidence }) =>
      evidence.filter(({ source }) => source === 'tmdb').map((by) => `${type} ${by.service_name}`),
    ),
  );
  const invented = [...shown].find((offer) => !told.some((day) => day.has(offer)));
  if (invented !== undefined) return `TMDB never told of ${invented}`;
  const [first = new Set<string>()] = told;
  const missing = [...first].find((offer) => told.every((day) => day.has(offer)) && !shown.has(offer));
  return missing === undefined ? undefined : `TMDB always told of ${missing}, the answer does not`;
}
