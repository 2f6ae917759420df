import fc from 'fast-check';
import { nameOf, type ApiDocument, type ApiOperation } from './api-operations.js';
import { validRequest, wrongRequest, type TrialRequest } from './arbitrary-request.js';
import type { Judge } from './judge.js';
import type { Sender } from './send.js';

/** How many requests are made, and from where chance starts. */
export interface TrialPlan {
  /** For each operation. */
  readonly requests: number;
  readonly seed: number;
}

/** What the trials of one operation came to. */
export interface OperationResult {
  readonly name: string;
  readonly requests: number;
  /** How often each status came. */
  readonly statuses: Readonly<Record<string, number>>;
  /** The smallest request that was answered wrongly, and why. */
  readonly complaint?: string;
}

/** One request in so many is one that the document allows. */
const ONE_VALID_IN = 3;

/** Sends requests to one operation until one is answered wrongly or all were sent. */
export async function tryOperation(
  operation: ApiOperation,
  { document, sender, judge, plan }: TrialSet,
): Promise<OperationResult> {
  const { schemas } = document.components;
  const statuses: Record<string, number> = {};
  let requests = 0;
  const request = fc.oneof(
    { arbitrary: validRequest(operation, schemas), weight: 1 },
    { arbitrary: wrongRequest(operation, schemas), weight: ONE_VALID_IN - 1 },
  );
  const result = await fc.check(
    fc.asyncProperty(request, async (given) => {
      const answer = await sender.send(given);
      requests += 1;
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      const complaint = judge.complaintAbout(operation, given, answer);
      if (complaint !== undefined) throw new Error(complaint);
    }),
    { numRuns: plan.requests, seed: plan.seed },
  );
  const name = nameOf(operation);
  if (!result.failed) return { name, requests, statuses };
  const [smallest] = result.counterexample ?? [];
  const why =
    result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance);
  return { name, requests, statuses, complaint: `${why}\n  ${smallest ? written(smallest) : ''}` };
}

/** What all trials share. */
export interface TrialSet {
  readonly document: ApiDocument;
  readonly sender: Sender;
  readonly judge: Judge;
  readonly plan: TrialPlan;
}

const written = ({ method, target, headers, body }: TrialRequest): string =>
  [`${method} ${target}`, JSON.stringify(headers), body]
    .filter((part) => part !== undefined)
    .join(' ')
    .slice(0, 600);
