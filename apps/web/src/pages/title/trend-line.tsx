import type { ReactNode } from 'react';

const DAY_MS = 24 * 60 * 60 * 1000;
const WIDTH = 320;
const HEIGHT = 96;
const EDGE = 6;

/** One day's place in a list. */
export interface DayRank {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly rank: number;
}

/** Where each day stands in the picture: days from left to right, the first place at the top. */
export function trendPoints(days: readonly DayRank[]): readonly (readonly [x: number, y: number])[] {
  const times = days.map(({ date }) => Date.parse(date) / DAY_MS);
  const [first = 0] = times;
  const span = Math.max(1, (times.at(-1) ?? first) - first);
  const worst = Math.max(2, ...days.map(({ rank }) => rank));
  return days.map(({ rank }, index) => [
    EDGE + (((times[index] ?? first) - first) / span) * (WIDTH - 2 * EDGE),
    EDGE + ((rank - 1) / (worst - 1)) * (HEIGHT - 2 * EDGE),
  ]);
}

/** The course of a title's rank; a table beside it says the same to whoever cannot see it. */
export function TrendLine({ days }: { readonly days: readonly DayRank[] }): ReactNode {
  const points = trendPoints(days);
  return (
    <svg className="trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <polyline points={points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      {points.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r={3} />
      ))}
    </svg>
  );
}
