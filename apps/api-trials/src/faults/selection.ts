import { FAULTS, UPSTREAM_NAMES, type Fault, type UpstreamName } from './fault.js';

/**
 * How a process meets the fault: `cold`, when it remembers nothing yet; `filled`, when it remembers everything, which is
 * fresh first and then past its time.
 */
export type Meeting = 'cold' | 'filled';

/** One fault at one upstream. */
export interface Trial {
  readonly upstream: UpstreamName;
  readonly fault: Fault;
  readonly meetings: readonly Meeting[];
}

/** Every fault at every upstream, in every way. */
const ALL: readonly Trial[] = FAULTS.flatMap((fault) =>
  UPSTREAM_NAMES.map((upstream): Trial => ({ upstream, fault, meetings: ['cold', 'filled'] })),
);

/** Each fault once: at the upstreams in turn, and every fourth, since that takes longer, filled. */
const SHORT: readonly Trial[] = FAULTS.map((fault, index) => ({
  upstream: UPSTREAM_NAMES[index % UPSTREAM_NAMES.length] ?? 'tmdb',
  fault,
  meetings: [index % 4 === 1 ? 'filled' : 'cold'],
}));

/**
 * Which faults are tried at which upstreams, by the variable FAULTS: `all`; each once when it is not set; or some, as
 * `tmdb:hang,trakt:401`.
 * @throws when there is no such upstream or fault
 */
export function trialsFrom({ FAULTS: wanted = '' }: NodeJS.ProcessEnv): readonly Trial[] {
  if (wanted === '') return SHORT;
  if (wanted === 'all') return ALL;
  return wanted.split(/,(?=\w+:)/).map((text) => {
    const trial = ALL.find(({ upstream, fault }) => text === `${upstream}:${fault.name}`);
    if (trial) return trial;
    const known = FAULTS.map(({ name }) => name).join(' | ');
    throw new Error(
      `FAULTS: "${text}" is none. An upstream (${UPSTREAM_NAMES.join(', ')}), ":", one of ${known}`,
    );
  });
}
