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

/** The application that specs are, when they do not say otherwise. */
export const APPLICATION = { client_id: 'client', client_secret: 'hush' };

/** The JSON body of an answer. */
export async function readBody(answer: Response): Promise<OAuthBody> {
  return (await answer.json()) as OAuthBody;
}

/** An application that talks to Trakt's auth host. */
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
}
