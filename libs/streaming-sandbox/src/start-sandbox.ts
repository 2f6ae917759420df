import { TraktAccounts } from './accounts/trakt-accounts.js';
import { SandboxClock } from './clock.js';
import { controlListener } from './control/control-listener.js';
import { CreditBook } from './credits/credit-book.js';
import type { Dialect, Stage } from './dialects/dialect.js';
import { DIALECTS, DIALECT_NAMES, type DialectName } from './dialects/dialects.js';
import { Faults } from './faults/faults.js';
import { listen, type ListeningServer } from './http/listening-server.js';
import {
  resolveOptions,
  type ResolvedSandboxOptions,
  type SandboxOptions,
  type ServerName,
} from './sandbox-options.js';
import type { Sandbox } from './sandbox.js';
import { Traffic } from './traffic/traffic.js';
import { upstreamListener } from './upstream-listener.js';
import { World } from './world/world.js';

/**
 * Starts stand-ins for all upstreams over one invented world, and a control address.
 * @throws {SandboxInputError} for an option that is not valid, or an address that cannot be had
 * @example
 * const sandbox = await startSandbox({ now: '2026-11-01' });
 * await fetch(`${sandbox.urls.tmdb}/trending/movie/day?api_key=${'0'.repeat(32)}`);
 * await sandbox.close();
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const resolved = resolveOptions(options);
  const clock = new SandboxClock();
  if (resolved.now) clock.set(resolved.now);
  const servers = new Map<ServerName, ListeningServer>();
  const urls = {} as Record<ServerName, string>;
  const credits = new CreditBook(resolved.watchmode, () => clock.now());
  const accounts = new TraktAccounts(resolved.trakt, () => clock.now());
  const dialects = makeDialects(resolved, { clock, credits, accounts, urls });
  const traffic = new Traffic(DIALECT_NAMES);
  const faults = new Faults(templatesOf(dialects));
  const sandbox: Sandbox = {
    urls,
    clock,
    faults,
    credits,
    accounts,
    counts: () => traffic.counts(),
    requests: () => traffic.requests(),
    resetCounts: () => {
      traffic.reset();
      credits.resetCounts();
      accounts.resetCounts();
    },
    close: async () => {
      await Promise.all(Array.from(servers.values(), (server) => server.close()));
    },
  };
  const open = async (name: ServerName, listener: Parameters<typeof listen>[0]) => {
    const server = await listen(listener, { host: resolved.host, port: resolved.ports[name] ?? 0 });
    servers.set(name, server);
    const basePath = name === 'control' ? '' : dialects[name].basePath;
    urls[name] = `http://${reachable(resolved.host)}:${server.port}${basePath}`;
  };
  try {
    for (const name of DIALECT_NAMES)
      await open(name, upstreamListener({ name, dialect: dialects[name], clock, faults, traffic }));
    await open('control', controlListener(sandbox));
  } catch (error) {
    await sandbox.close();
    throw error;
  }
  return sandbox;
}

function makeDialects(
  options: ResolvedSandboxOptions,
  {
    urls,
    ...tools
  }: Pick<Stage, 'clock' | 'credits' | 'accounts'> & { readonly urls: Readonly<Record<string, string>> },
): Readonly<Record<DialectName, Dialect>> {
  const world = new World(options);
  const make = (name: DialectName) =>
    DIALECTS[name]({
      ...tools,
      world,
      keys: options.keys[name],
      watchmode: options.watchmode,
      urlOf: (dialect) => urls[dialect] ?? '',
    });
  return Object.fromEntries(DIALECT_NAMES.map((name) => [name, make(name)])) as Record<DialectName, Dialect>;
}

function templatesOf(dialects: Readonly<Record<string, Dialect>>): Record<string, readonly string[]> {
  const templates = ({ endpoints }: Dialect) => [...new Set(endpoints.map(({ path }) => path))];
  return Object.fromEntries(Object.entries(dialects).map(([name, dialect]) => [name, templates(dialect)]));
}

/** An address that listens everywhere is reached by name; IPv6 stands in brackets. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
