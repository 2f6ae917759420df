import type { CalendarDate, DayRanks, RankHistory, TrendingListKey } from '@radarr/streaming-core';
import { withinDeadline } from '../sources/within-deadline.js';
import type { TrendingEvent } from './trending-events.js';

/** How many days back the day may lie with which a list is compared: older places say nothing of what is new. */
const WITHIN_DAYS = 7;

/** How long a list waits for the places of before; it is published without them then. */
const DEADLINE_MS = 1_000;

interface EarlierRanksOptions {
  /** @default nothing is known of any earlier day */
  readonly history: RankHistory | undefined;
  readonly onEvent: (event: TrendingEvent) => void;
}

/** With which earlier places a list is compared. A history that fails is reported, no more. */
export class EarlierRanks {
  constructor(private readonly options: EarlierRanksOptions) {}

  /** The places on the latest day before the list's own, or undefined when no such day is known. */
  async before(list: TrendingListKey, day: CalendarDate): Promise<DayRanks | undefined> {
    const { history, onEvent } = this.options;
    if (!history) return undefined;
    try {
      const late = (): Error => new Error(`The rank history did not answer within ${DEADLINE_MS} ms.`);
      return await withinDeadline(history.before(list, day, WITHIN_DAYS), DEADLINE_MS, late);
    } catch (error) {
      onEvent({ type: 'store-failed', list, error });
      return undefined;
    }
  }
}
