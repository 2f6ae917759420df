import { afterAll, beforeAll } from '@jest/globals';
import type { Sandbox } from '../sandbox.js';
import { startSandbox } from '../start-sandbox.js';
import { TraktApplication, type PersonalRow } from './trakt-application.js';

/** A person whose account is connected, at a sandbox of their own; `sandbox` and `token` can be read inside tests only. */
export interface ConnectedPerson {
  readonly sandbox: Sandbox;
  readonly application: TraktApplication;
  readonly token: string;
  /** Asks with the token. */
  readonly get: (path: string) => Promise<Response>;
  readonly readRows: (path: string) => Promise<readonly PersonalRow[]>;
}

/** Starts a sandbox for all tests of a file, and connects an account there. */
export function connectedPerson(): ConnectedPerson {
  let sandbox: Sandbox;
  let token: string;
  const application = new TraktApplication(() => sandbox);
  beforeAll(async () => {
    sandbox = await startSandbox({ now: '2026-11-01', seed: 'radarr' });
    ({ access_token: token } = await application.connect());
  });
  afterAll(() => sandbox.close());
  const get = (path: string): Promise<Response> => application.ask(path, token);
  return {
    get sandbox() {
      return sandbox;
    },
    get token() {
      return token;
    },
    application,
    get,
    readRows: async (path) => (await (await get(path)).json()) as readonly PersonalRow[],
  };
}
