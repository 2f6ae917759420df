import { Injectable } from '@nestjs/common';
import type { AccountReport } from '@radarr/streaming-aggregation';
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
      this.connected.all().map(async ([source, { accounts }]) => summaryOf(source, await accounts.report())),
    );
  }
}

/** A report in short. */
export function summaryOf(source: string, report: AccountReport): AccountSummary {
  const isTrouble = report.broken !== undefined || report.connected?.refreshFailure !== undefined;
  return { source, status: report.status, message: messageOf(report), isTrouble };
}
