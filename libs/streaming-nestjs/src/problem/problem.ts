/** What is wrong with one field of a request. */
export interface FieldProblem {
  /** The field as its caller wrote it, such as `limit`. */
  readonly field: string;
  /** What is allowed, in one sentence. */
  readonly message: string;
}

/**
 * The body of every error answer: `application/problem+json`.
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export interface Problem {
  /** Names the kind of problem, the same for every occurrence. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What happened here and what to do about it. */
  readonly detail: string;
  /** The request's id, as in the logs. */
  readonly request_id?: string;
  /** For bad input: one entry for each wrong field. */
  readonly errors?: readonly FieldProblem[];
}

/** A problem together with what its answer says in headers. */
export interface ProblemAnswer {
  readonly problem: Problem;
  /** Whole seconds, for the `Retry-After` header. */
  readonly retryAfterSeconds?: number;
  /** The methods that the address takes, for the `Allow` header. */
  readonly allow?: readonly string[];
}
