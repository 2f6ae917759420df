import type { OfferQuality, Region } from '@radarr/streaming-core';
import { groupBy } from '../group-by.js';
import { matchAcross } from '../providers/match-across.js';
import type { Provider } from '../providers/provider.js';
import { placeIn } from '../providers/providers-in.js';
import { compareText } from '../text-order.js';
import type { MergedOffer, OfferEvidence } from './merged-offer.js';
import { offerDisputes } from './offer-disputes.js';
import { byOfferOrder } from './offer-order.js';
import { offerProviders } from './offer-providers.js';
import { rowsIn, upstreamsSpeakingOf, type OfferSource, type SourceRow } from './offer-source.js';
import { settleConflicts } from './settle-conflicts.js';

/** What is merged. */
export interface MergeOffersInput {
  readonly region: Region;
  /** In any order. */
  readonly sources: readonly OfferSource[];
  /** Providers by our ids, for their logos and their order in the region. @default none: ordered by name, no logos */
  readonly directory?: ReadonlyMap<string, Provider>;
}

/**
 * The offers of a title in one region, each once, with who says so. An offer is told apart by provider, type, whether it
 * needs a cable contract, and quality. An upstream that tells no qualities apart speaks for each quality that others
 * name; only where nobody names one there is an offer without. Nothing that any upstream says is lost; neither the order
 * of sources and rows nor saying a thing twice changes anything.
 */
export function mergeOffers({ region, sources, directory = new Map() }: MergeOffersInput): MergedOffer[] {
  const rows = rowsIn(region, sources);
  const providers = offerProviders(rows, directory);
  const disputesOf = offerDisputes(rows, upstreamsSpeakingOf(region, sources));
  return groupBy(rows, (row) => JSON.stringify([row.providerId, row.type, row.tvEverywhere]))
    .flatMap(splitByQuality)
    .map(({ quality, rows: own }): MergedOffer => {
      const [{ providerId: id, providerName: name, type, tvEverywhere }] = own;
      const evidence = distinctEvidence(own);
      return {
        provider: providers.get(id) ?? { id, name },
        matchedBy: matchAcross(evidence),
        type,
        ...(tvEverywhere && { tvEverywhere }),
        ...(quality && { quality }),
        ...settleConflicts(evidence, { region, quality }),
        evidence,
        ...disputesOf(own[0]),
      };
    })
    .toSorted(byOfferOrder((id) => placeIn(directory.get(id), region)));
}

type Rows = [SourceRow, ...SourceRow[]];

/**
 * One part for each quality that a row names, joined by the rows that name none. A row that names a price but no quality
 * is an offer of its own: the price is of a quality that we do not know.
 */
function splitByQuality(rows: Rows): { readonly quality: OfferQuality | undefined; readonly rows: Rows }[] {
  const qualified = rows.filter(({ evidence }) => evidence.quality !== undefined);
  if (qualified.length === 0) return [{ quality: undefined, rows }];
  const unqualified = rows.filter(({ evidence }) => evidence.quality === undefined);
  const general = unqualified.filter(({ evidence }) => evidence.price === undefined);
  const [first, ...others] = unqualified.filter(({ evidence }) => evidence.price !== undefined);
  return [
    ...groupBy(qualified, ({ evidence }) => evidence.quality ?? '').map((own) => ({
      quality: own[0].evidence.quality,
      rows: [...own, ...general] as Rows,
    })),
    ...(first ? [{ quality: undefined, rows: [first, ...others, ...general] as Rows }] : []),
  ];
}

function distinctEvidence(rows: Rows): OfferEvidence[] {
  const said = new Map(rows.map(({ evidence }) => [JSON.stringify(evidence), evidence]));
  return [...said]
    .toSorted(([a, one], [b, other]) => compareText(one.upstream, other.upstream) || compareText(a, b))
    .map(([, evidence]) => evidence);
}
