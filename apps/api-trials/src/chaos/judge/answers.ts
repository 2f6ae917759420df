import type { Observation } from '../load/send-once.js';
import type { Complaint } from './tally.js';

/** How far clocks and callers may differ, in milliseconds. */
const SLACK_MS = 100;

/** An answer with its body parsed. */
export type Answered = Observation & { readonly answer: NonNullable<Observation['answer']> };

/** The fields by which an answer tells how old it is; not each has all. */
interface Aged {
  readonly fetched_at?: string;
  readonly expires_at?: string;
  readonly stale?: boolean;
  readonly degraded?: boolean;
}

/** What is wrong with an answer whatever was asked: its status, and what it says of its age. */
export function complaintAboutForm(observation: Answered): Complaint {
  const { answer, method } = observation;
  if (answer.status === 503) return complaintAboutProblem(observation);
  if (answer.status !== (method === 'POST' ? 202 : 200))
    return `${answer.status}: ${answer.body.toString().slice(0, 200)}`;
  return method === 'POST' ? undefined : complaintAboutAge(observation);
}

function complaintAboutProblem({ answer: { headers, body } }: Answered): Complaint {
  if (!headers['content-type']?.startsWith('application/problem+json')) return '503 is no problem body';
  const problem = JSON.parse(body.toString()) as { readonly status?: unknown };
  if (problem.status !== 503) return `503 whose body says ${String(problem.status)}`;
  if (!/^\d+$/.test(headers['retry-after'] ?? '')) return '503 without Retry-After';
  return undefined;
}

/** What is not marked stale was fresh when it was asked for, unless a part of it is marked as missing or old. */
function complaintAboutAge({ answer, sentAtMs }: Answered): Complaint {
  const { stale, degraded, expires_at: expiresAt } = dataOf(answer.body) as Aged;
  if (expiresAt === undefined || stale !== false || degraded === true) return undefined;
  const lateMs = sentAtMs - Date.parse(expiresAt);
  return lateMs > SLACK_MS ? `not marked stale, and expired ${lateMs} ms before it was asked for` : undefined;
}

/** The data in a good answer; whoever asks knows what it is. */
export const dataOf = (body: Buffer): unknown =>
  (JSON.parse(body.toString()) as { readonly data: unknown }).data;
