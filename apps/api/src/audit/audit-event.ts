import type { BrokenReason, FailedCode } from '@radarr/streaming-core';

/** One kind of event, and how it can come out. */
interface Kind<Event extends string, Outcome extends AuditOutcome> {
  readonly event: Event;
  readonly outcome: Outcome;
  readonly told?: undefined;
}

/** One that tells more than who did it. */
interface Telling<Event extends string, Outcome extends AuditOutcome, Told> {
  readonly event: Event;
  readonly outcome: Outcome;
  readonly told: Told;
}

/** `refused`: by us; `failed`: it was allowed and did not come about. */
export type AuditOutcome = 'ok' | 'refused' | 'failed';

/** The account at an upstream. */
interface AtUpstream {
  readonly upstream: string;
}

/** Everything that is written to the audit log. What it tells is plain data without secrets. */
export type AuditEvent =
  /** Somebody signed in. */
  | Kind<'session.created', 'ok'>
  /** Somebody showed a key or a link that is not good. */
  | Kind<'session.refused', 'refused'>
  /** Somebody signed out. */
  | Kind<'session.ended', 'ok'>
  /** Somebody showed an API key that is not the right one, anywhere. */
  | Kind<'key.refused', 'refused'>
  /** An address showed so many of these that none is looked at for a while. */
  | Kind<'access.locked_out', 'refused'>
  /** An address asked so often that it was answered no more; told once a minute for each. */
  | Kind<'access.rate_limited', 'refused'>
  /** Somebody had sources asked anew. */
  | Telling<'cache.refresh_requested', 'ok', { readonly scope: readonly string[] }>
  /** Somebody asked for a code that connects an account. */
  | Telling<'account.connect_started', 'ok' | 'failed', AtUpstream>
  /** A code brought no account. */
  | Telling<'account.connect_ended', 'failed', AtUpstream & { readonly reason: FailedCode }>
  /** A person approved the code. */
  | Telling<'account.connected', 'ok', AtUpstream>
  /** Somebody had an account's tokens renewed before their time. */
  | Telling<'account.renewal_requested', 'ok' | 'failed', AtUpstream>
  /** The upstream takes the account no more. */
  | Telling<'account.broken', 'failed', AtUpstream & { readonly reason: BrokenReason }>
  /** Somebody had an account forgotten. */
  | Telling<'account.disconnected', 'ok' | 'failed', AtUpstream>
  /** A key was generated, at the first start. */
  | Telling<'key.generated', 'ok', { readonly key: 'api-key' | 'secret-key' }>
  /** Watchmode's id map was taken over. */
  | Telling<'id_map.replaced', 'ok', { readonly by: 'job' | 'command'; readonly rows: number }>
  /** The database's tables were brought up to date. */
  | Telling<'migrations.run', 'ok', { readonly migrations: readonly string[] }>;
