import type { SandboxProgram } from '@radarr/tool-programs';
import type { UpstreamName } from './fault.js';
import type { Trial } from './selection.js';
import { TcpFront } from './tcp-front.js';

/** The hosts of each upstream. */
const HOSTS = {
  tmdb: ['tmdb', 'tmdbImages'],
  trakt: ['trakt', 'traktAuth'],
  watchmode: ['watchmode'],
} as const satisfies Record<UpstreamName, readonly (keyof SandboxProgram['urls'])[]>;

/** Lets one upstream of a sandbox fail in one way, at all of its hosts. */
export class Strike {
  private readonly fronts: ReadonlyMap<string, TcpFront>;

  constructor(
    private readonly sandbox: SandboxProgram,
    private readonly trial: Pick<Trial, 'upstream' | 'fault'>,
  ) {
    const { fault, upstream } = trial;
    const refused = fault.sandbox === 'refused' ? HOSTS[upstream] : [];
    this.fronts = new Map(refused.map((host) => [host, new TcpFront(sandbox.urls[host])]));
  }

  /** Where the upstreams answer. */
  async urls(): Promise<SandboxProgram['urls']> {
    const fronts = [...this.fronts];
    await Promise.all(fronts.map(([, front]) => front.open()));
    return { ...this.sandbox.urls, ...Object.fromEntries(fronts.map(([host, { url }]) => [host, url])) };
  }

  async begin(): Promise<void> {
    await Promise.all([...this.fronts.values()].map((front) => front.refuse()));
    const { fault } = this.trial;
    if (fault.sandbox === 'refused') return;
    for (const upstream of HOSTS[this.trial.upstream]) {
      // Pictures are no JSON: the sandbox would leave them as they are, or spoil what nobody can tell.
      if (upstream === 'tmdbImages' && fault.onlyJson) continue;
      await this.sandbox.setFault({ upstream, ...fault.sandbox });
    }
  }

  async end(): Promise<void> {
    await this.sandbox.clearFaults();
    await Promise.all([...this.fronts.values()].map((front) => front.refuse()));
  }
}
