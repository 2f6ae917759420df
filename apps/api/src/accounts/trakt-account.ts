import { Inject, Injectable } from '@nestjs/common';
import { UpstreamNotConfigured } from '@radarr/streaming-core';
import { ConnectedAccounts, type ConnectedAccount } from '@radarr/streaming-nestjs';
import type { Runtime } from '../runtime/runtime.js';
import { RUNTIME } from '../runtime/tokens.js';
import { UPSTREAM_RECIPES } from '../upstreams.js';

/** The one upstream at which people connect an account so far; it is in the addresses of the API. */
export const TRAKT = 'trakt';

/** Finds the account at Trakt. */
@Injectable()
export class TraktAccount {
  constructor(
    private readonly connected: ConnectedAccounts,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  /** @throws {UpstreamNotConfigured} `UPSTREAM_NOT_CONFIGURED` naming the variables that are missing and where to get them */
  get(): ConnectedAccount {
    const account = this.connected.at(TRAKT);
    if (account) return account;
    const { accountNeeds = [], advice } = UPSTREAM_RECIPES.find(({ id }) => id === TRAKT) ?? {};
    const missing = accountNeeds.filter((name) => this.runtime.environment[name] === undefined);
    throw new UpstreamNotConfigured(TRAKT, missing, advice === undefined ? {} : { advice });
  }
}
