import { jsonAnswer, type Answer } from '../../../http/answer.js';
import type { Arrival } from '../../../world/arrivals/arrival.js';
import { isoDate } from '../../../world/calendar-day.js';
import { providerOf } from '../../../world/providers/service.js';
import { Dice, hashText } from '../../../world/random.js';
import type { WatchmodeSource } from '../../../world/watchmode/watchmode-sources.js';
import { asWatchmodeTitle } from '../../../world/watchmode/watchmode-title.js';
import type { EndpointAsk } from '../../dialect.js';
import type { PricedEndpoint } from '../metered.js';
import { pacificDay, readPacificMoment } from '../pacific-time.js';
import { readNumber } from '../parameters.js';
import { ONE_CREDIT } from '../prices.js';
import type { WatchmodeStage } from '../watchmode-stage.js';
import { watchmodeError } from '../watchmode-answers.js';
import { artworkUrl } from '../wire/artwork-url.js';

const DAY_S = 86_400;
/** Without dates: so many days before and after the day it is. */
const USUAL_DAYS = 30;
const USUAL_LIMIT = 250;
/** No row says which country it is about; the dates are American ones. */
const REGION = 'US';
/** An arrival may reach a country so long after the first one. */
const LATEST_DAYS = 60;

/** The share of rows without TMDB's number, even of titles that are known by it elsewhere. */
const NOT_JOINED = 0.08;

/** GET /releases/?start_date=&end_date=&limit=: what arrives, old titles included. @see https://api.watchmode.com/docs/ */
export function releasesEndpoint(context: WatchmodeStage): PricedEndpoint {
  return { path: '/v1/releases/', price: () => ONE_CREDIT, answer: (ask) => answerReleases(ask, context) };
}

function answerReleases({ query }: EndpointAsk, context: WatchmodeStage): Answer {
  const today = pacificDay(context.stage.clock.now());
  const start = readMoment(query.get('start_date'), today - USUAL_DAYS);
  const end = readMoment(query.get('end_date'), today + USUAL_DAYS);
  const limit = readNumber(query, { name: 'limit', min: 1, max: 500, byDefault: USUAL_LIMIT });
  if (start === undefined || end === undefined || limit === undefined || start > end)
    return watchmodeError(400);
  const { arrivals } = context.stage.world;
  const releases = arrivals
    .between(Math.floor(start / DAY_S) - LATEST_DAYS, Math.floor(end / DAY_S))
    .flatMap((arrival) => americanRelease(arrival, context) ?? [])
    .filter(({ day }) => day * DAY_S >= start && day * DAY_S <= end)
    .sort((a, b) => a.day - b.day)
    .slice(0, limit);
  return jsonAnswer({ releases: releases.map((release) => releaseObject(release, context)) });
}

/** The seconds of a moment; of the first one of a day when none is given; undefined when it is not valid. */
function readMoment(text: string | null, day: number): number | undefined {
  return text === null || text === '' ? day * DAY_S : readPacificMoment(text);
}

interface Release {
  readonly arrival: Arrival;
  readonly day: number;
  readonly source: WatchmodeSource;
}

/** An arrival at an American service; undefined for shops, and for what never comes there. */
function americanRelease(arrival: Arrival, { stage, sources }: WatchmodeStage): Release | undefined {
  const day = arrival.days.get(REGION);
  const provider = arrival.service && providerOf(arrival.service, REGION, stage.world.providers);
  const source = provider && sources.of(provider, 'subscription');
  return day === undefined || !source ? undefined : { arrival, day, source };
}

function releaseObject(
  { arrival, day, source }: Release,
  { stage }: WatchmodeStage,
): Record<string, unknown> {
  const { id, type, tmdbId, tmdbType, imdbId, title } = asWatchmodeTitle(stage.world, arrival.title);
  const joined = !new Dice(hashText(`release ${id} ${day}`)).chance('not joined yet', NOT_JOINED);
  return {
    id,
    title: title.name,
    type,
    tmdb_id: joined ? tmdbId : null,
    tmdb_type: joined ? tmdbType : null,
    imdb_id: imdbId,
    season_number: arrival.season ?? null,
    poster_url: artworkUrl(stage, 'w185', title.posterPath),
    source_release_date: isoDate(day),
    source_id: source.id,
    source_name: source.name,
    is_original: arrival.original ? 1 : 0,
  };
}
