import type { Offer } from '../../../world/offers/offer.js';
import { Dice, hashText } from '../../../world/random.js';
import type { Season } from '../../../world/seasons/season.js';
import type { WatchmodeSources } from '../../../world/watchmode/watchmode-sources.js';
import type { WatchmodeTitle } from '../../../world/watchmode/watchmode-title.js';

/** What stands in the place of app links on the free plan. It is no link, and it is not null. */
const NO_APP_LINKS = 'Deeplinks available for paid plans only.';

/** One way to watch a title, as Watchmode tells it: by region, source, kind and format. */
export type SourceRow = Record<string, unknown>;

/** What the rows of a title are made of. */
export interface SourceRowContext {
  /** The offers that Watchmode knows of. */
  readonly offers: readonly Offer[];
  readonly sources: WatchmodeSources;
  /** The seasons of a show that have begun; none for films. */
  readonly seasons: readonly Season[];
}

/** The rows of a title, each service once for each region, kind and format, whatever its numbers are elsewhere. */
export function sourceRows(found: WatchmodeTitle, context: SourceRowContext): readonly SourceRow[] {
  const rows = new Map<string, SourceRow>();
  for (const offer of context.offers) {
    const row = sourceRow(found, { offer, context });
    if (!row) continue;
    const key = `${row.region} ${row.source_id} ${row.type} ${offer.quality}`;
    if (!rows.has(key)) rows.set(key, row);
  }
  return [...rows.values()];
}

interface KeyedSourceRow extends SourceRow {
  readonly source_id: number;
  readonly type: string;
  readonly region: string;
}

function sourceRow(
  found: WatchmodeTitle,
  { offer, context }: { readonly offer: Offer; readonly context: SourceRowContext },
): KeyedSourceRow | undefined {
  const source = context.sources.of(offer.provider, offer.type);
  if (!source) return undefined;
  const dice = new Dice(
    hashText(`source row ${found.id} ${offer.region} ${source.id} ${offer.type} ${offer.quality}`),
  );
  return {
    source_id: source.id,
    name: source.name,
    type: source.type === 'buy' ? offer.type : source.type,
    region: offer.region,
    ios_url: NO_APP_LINKS,
    android_url: NO_APP_LINKS,
    web_url: offer.link,
    format: formatOf(offer, dice),
    price: offer.price === undefined || dice.chance('price unknown', 0.03) ? null : offer.price,
    ...counts(offer, context.seasons),
  };
}

/** Some rows have no format, and some write `4k` for `4K`. */
function formatOf({ quality }: Offer, dice: Dice): string | null {
  if (dice.chance('format unknown', 0.04)) return null;
  return quality === '4K' && dice.chance('small k', 0.05) ? '4k' : quality;
}

/** How many seasons and episodes a service has: null for films. */
function counts(offer: Offer, seasons: readonly Season[]): Record<string, number | null> {
  if (offer.seasons === undefined) return { seasons: null, episodes: null };
  const held = seasons.filter(({ number }) => number > 0).slice(0, offer.seasons);
  return { seasons: offer.seasons, episodes: held.reduce((sum, { episodes }) => sum + episodes, 0) };
}
