import type { Dice } from '../random.js';
import type { Region } from '../region.js';
import type { OfferQuality } from './offer.js';

/** In dollars. SD can cost more than 4K in reality; here a draw of each title decides the level, the quality the step. */
const RENT = [2.99, 3.99, 4.99, 5.99] as const;
const BUY = [7.99, 9.99, 12.99, 14.99, 19.99] as const;
const STEP: Readonly<Record<OfferQuality, number>> = { SD: -1, HD: 0, '4K': 1 };

/** What is to be priced. */
export interface PriceTag {
  readonly type: 'rent' | 'buy';
  readonly quality: OfferQuality;
  readonly region: Region;
}

/** An invented price in a region's money. */
export function priceOf({ type, quality, region }: PriceTag, dice: Dice): number {
  const levels = type === 'rent' ? RENT : BUY;
  const level = dice.int(`${type} price`, [1, levels.length - 2]) + STEP[quality];
  return rounded((levels[level] ?? levels[0]) * region.unitsPerDollar, region.unitsPerDollar);
}

/** As shops write prices: `4.99`, or whole hundreds where a unit is worth little. */
function rounded(amount: number, unitsPerDollar: number): number {
  if (unitsPerDollar < 20) return Math.round((Math.floor(amount) + 0.99) * 100) / 100;
  const step = unitsPerDollar < 100 ? 5 : unitsPerDollar < 1000 ? 50 : 500;
  return Math.max(step, Math.round(amount / step) * step);
}
