import type { Service } from '../providers/service.js';
import type { Title } from '../title.js';

/** A film or a new season that arrives where it can be streamed, region by region. */
export interface Arrival {
  readonly title: Title;
  /** Where it arrives; undefined for the shops that rent and sell ("VOD"). */
  readonly service: Service | undefined;
  /** The day in each region where it arrives, as day numbers. */
  readonly days: ReadonlyMap<string, number>;
  /** The earliest of them. */
  readonly firstDay: number;
  /** How many days the licence lasts from then on; undefined for no end. */
  readonly termDays?: number;
  /** What people note beside the date: a service, `VOD`, or nothing. */
  readonly note: string;
  /** The season that begins; shows only. */
  readonly season?: number;
  /** Made for the service. */
  readonly original: boolean;
}
