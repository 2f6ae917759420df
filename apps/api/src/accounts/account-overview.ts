import { Injectable } from '@nestjs/common';
import { ConnectedAccounts } from '@radarr/streaming-nestjs';
import { messageOf } from './trakt-auth.presenter.js';

/** How an account is, in short. */
export interface AccountSummary {
  readonly source: string;
  readonly status: string;
  /** What happened and what to do; null while all is well. */
  readonly message: string | null;
  /** Whether somebody should look at it. */
  readonly isTrouble: boolean;
}

/** Tells how the accounts are that people can connect. */
@Injectable()
export class AccountOverview {
  constructor(private readonly connected: ConnectedAccounts) {}

  /** @throws {StoreError} `STORE_ERROR` */
  read(): Promise<readonly AccountSummary[]> {
    return Promise.all(
      this.connected.all().map(async ([source, { accounts }]) => {
        const report = await accounts.report();
        const isTrouble = report.broken !== undefined || report.connected?.refreshFailure !== undefined;
        return { source, status: report.status, message: messageOf(report), isTrouble };
      }),
    );
  }
}
