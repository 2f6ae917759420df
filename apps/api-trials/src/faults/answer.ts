import { labelOf, methodOf, type Endpoint } from './endpoint.js';

/** What an api answered, as far as the matrix looks at it. */
export interface Answer {
  /** 0: nothing came. */
  readonly status: number;
  readonly ms: number;
  readonly text: string;
  readonly stale?: boolean;
  readonly degraded?: boolean;
  readonly sources?: Readonly<Record<string, string>>;
  readonly rows?: readonly string[];
  readonly reason?: boolean;
  readonly unknownOffers?: number;
  readonly revoked?: boolean;
  readonly retryAfterS?: number;
}

/** Asks for one thing of an api. Never rejects: that nothing comes is an answer too. */
export async function ask(
  { url, apiKey }: { readonly url: string; readonly apiKey: string },
  endpoint: Endpoint,
): Promise<Answer> {
  const began = performance.now();
  try {
    const response = await fetch(url + endpoint.path, {
      method: methodOf(endpoint),
      headers: {
        'x-api-key': apiKey,
        'x-requested-with': 'radarr-streaming',
        ...(endpoint.body && { 'content-type': 'application/json' }),
      },
      ...(endpoint.body && { body: JSON.stringify(endpoint.body) }),
      signal: AbortSignal.timeout(90_000),
    });
    const text = await response.text();
    const retryAfter = response.headers.get('retry-after');
    return {
      status: response.status,
      ms: Math.round(performance.now() - began),
      text,
      ...(retryAfter !== null && { retryAfterS: Number(retryAfter) }),
      ...(response.headers.get('content-type')?.startsWith('application/json') && readData(text)),
    };
  } catch (error) {
    return {
      status: 0,
      ms: Math.round(performance.now() - began),
      text: `${labelOf(endpoint)}: ${String(error)}`,
    };
  }
}

/** The parts of the API's answers that are read. */
interface AnswerData {
  readonly stale?: boolean;
  readonly degraded?: boolean;
  readonly reason?: string | null;
  readonly revoked?: boolean;
  readonly availability_pending?: number;
  readonly availability_failed?: number;
  readonly sources?: readonly {
    readonly source: string;
    readonly status: string;
    readonly error_code: string | null;
    readonly reason: string | null;
  }[];
  readonly entries?: readonly object[];
  readonly items?: readonly object[];
  readonly regions?: readonly object[];
  readonly releases?: readonly object[];
  readonly providers?: readonly object[];
  readonly results?: readonly object[];
  readonly titles?: readonly object[];
  readonly title?: string;
}

function readData(text: string): Partial<Answer> {
  const { data } = JSON.parse(text) as { readonly data?: AnswerData };
  if (data === undefined) return {};
  const { stale, degraded, reason, revoked, sources } = data;
  const rows = rowsIn(data);
  return {
    ...(stale !== undefined && { stale }),
    ...(degraded !== undefined && { degraded }),
    ...(reason !== undefined && { reason: reason !== null && reason.length > 10 }),
    ...(revoked !== undefined && { revoked }),
    ...(sources && { sources: Object.fromEntries(sources.map((source) => [source.source, told(source)])) }),
    ...(rows && { rows }),
    ...(data.availability_pending !== undefined && {
      unknownOffers: data.availability_pending + (data.availability_failed ?? 0),
    }),
  };
}

/** A failure that has no words is none that anybody could act on. */
function told({ status, error_code: code, reason }: NonNullable<AnswerData['sources']>[number]): string {
  if (status === 'ok') return 'ok';
  return [status, code, ...(reason === null || reason.length < 10 ? ['without a reason'] : [])].join(' ');
}

/** What names each row: what else it says may be seen differently a moment later. */
function rowsIn(data: AnswerData): readonly string[] | undefined {
  const list =
    data.entries ??
    data.items ??
    data.regions ??
    data.releases ??
    data.providers ??
    data.results ??
    data.titles;
  if (!list) return data.title === undefined ? undefined : [data.title];
  return list.map((row) => NAMES.map((name) => (row as Record<string, unknown>)[name]).join('|')).toSorted();
}

const NAMES = [
  'id',
  'tmdb_id',
  'season_number',
  'region',
  'service_id',
  'service_type',
  'quality',
  'price_amount',
];
