import type { Sandbox } from '@radarr/streaming-sandbox';
import type { TraktAuthBody, TraktAuthResponse, TraktCodeResponse } from '../accounts/trakt-auth.response.js';
import { until } from './until.js';
import { TRAKT_SECRET } from './api-under-test.js';

const AUTH = '/api/streaming/trakt/auth';

/** Whatever can be asked: an api in this process or in another one. */
export interface Askable {
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
}

/** The variables beside the usual ones without which nobody can connect an account. */
export const accountVariables = ({ urls }: Sandbox): NodeJS.ProcessEnv => ({
  TRAKT_CLIENT_SECRET: TRAKT_SECRET,
  TRAKT_AUTH_BASE_URL: urls.traktAuth,
});

/** Asks for a code and gives what a person would type. */
export async function beginConnection(api: Askable): Promise<string> {
  const response = await api.ask(`${AUTH}/init`, { method: 'POST' });
  if (response.status !== 200) throw new Error(`status ${response.status}: ${await response.text()}`);
  return ((await response.json()) as TraktCodeResponse).data.user_code;
}

/** How the account is. */
export async function accountOf(api: Askable): Promise<TraktAuthBody> {
  const response = await api.ask(`${AUTH}/status`);
  if (response.status !== 200) throw new Error(`status ${response.status}: ${await response.text()}`);
  return ((await response.json()) as TraktAuthResponse).data;
}

/** Waits until the account is so. */
export async function untilAccountIs(api: Askable, status: string): Promise<TraktAuthBody> {
  await until(async () => (await accountOf(api)).status === status);
  return accountOf(api);
}

/** Connects an account as a person would. */
export async function connectAccount(api: Askable, sandbox: Sandbox): Promise<TraktAuthBody> {
  sandbox.accounts.approve(await beginConnection(api));
  return untilAccountIs(api, 'connected');
}

/** Renews the tokens now. */
export const renewTokens = (api: Askable): Promise<Response> =>
  api.ask(`${AUTH}/refresh`, { method: 'POST' });

/** Disconnects the account. */
export const disconnectAccount = (api: Askable): Promise<Response> => api.ask(AUTH, { method: 'DELETE' });
