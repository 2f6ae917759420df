import type { Sandbox } from '../sandbox.js';

/** What specs look at in an answer of Trakt's auth host; each has some of it. */
export interface OAuthBody {
  readonly device_code: string;
  readonly user_code: string;
  readonly verification_url: string;
  readonly access_token: string;
  readonly refresh_token: string;
  readonly created_at: number;
  readonly expires_in: number;
  readonly error: string;
}

const API_HEADERS = {
  'content-type': 'application/json',
  'trakt-api-version': '2',
  'trakt-api-key': 'client',
};

/** What specs look at in a title. */
export interface TraktTitleObject {
  readonly title: string;
  readonly ids: { readonly trakt: number; readonly tmdb: number | null };
}

/** What specs look at in a row of one of the person's lists; each list has some of it. */
export interface PersonalRow {
  readonly id: number;
  readonly rank: number;
  readonly listed_at: string;
  readonly notes: string | null;
  readonly type: string;
  readonly watched_at: string;
  readonly action: string;
  readonly movie: TraktTitleObject;
  readonly show: TraktTitleObject;
}

/** The application that specs are, when they do not say otherwise. */
export const APPLICATION = { client_id: 'client', client_secret: 'hush' };

/** The JSON body of an answer. */
export async function readBody(answer: Response): Promise<OAuthBody> {
  return (await answer.json()) as OAuthBody;
}

/** An application that talks to Trakt. */
export class TraktApplication {
  constructor(private readonly sandbox: () => Sandbox) {}

  /** Posts JSON; text goes as it is. */
  post(path: string, body: unknown): Promise<Response> {
    return fetch(this.sandbox().urls.traktAuth + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  async newCode(): Promise<{ readonly deviceCode: string; readonly userCode: string }> {
    const body = await readBody(await this.post('/oauth/device/code', { client_id: APPLICATION.client_id }));
    return { deviceCode: body.device_code, userCode: body.user_code };
  }

  poll(deviceCode: string, application = APPLICATION): Promise<Response> {
    return this.post('/oauth/device/token', { code: deviceCode, ...application });
  }

  refresh(refreshToken: string, application = APPLICATION): Promise<Response> {
    return this.post('/oauth/token', {
      refresh_token: refreshToken,
      grant_type: 'refresh_token',
      redirect_uri: 'urn:ietf:wg:oauth:2.0:oob',
      ...application,
    });
  }

  /** Gets a code, has it approved, and trades it for tokens. */
  async connect(): Promise<OAuthBody> {
    const { deviceCode, userCode } = await this.newCode();
    this.sandbox().accounts.approve(userCode);
    return readBody(await this.poll(deviceCode));
  }

  /** Asks Trakt's API. @param accessToken absent: the request has no `Authorization` */
  ask(path: string, accessToken?: string): Promise<Response> {
    const authorization = accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` };
    return fetch(this.sandbox().urls.trakt + path, { headers: { ...API_HEADERS, ...authorization } });
  }
}
