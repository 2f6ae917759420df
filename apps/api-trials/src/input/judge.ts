import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { operationsOf, type ApiDocument, type ApiOperation } from './api-operations.js';
import type { TrialRequest } from './arbitrary-request.js';
import { withNulls } from './nullable.js';
import type { TrialAnswer } from './send.js';
import { breaksWords } from './told-in-words.js';

const PROBLEM = 'application/problem+json';

/** What no text of ours ever holds: a place in our program, or somebody else's header. */
const LEAKS = /\bat .+\(?(?:file:\/\/|\/).+:\d+:\d+\)?|node_modules|node:internal/;

/** What a request that the document allows is never told. */
const BAD_INPUT = new Set([400, 405, 406, 413, 414, 415, 422, 431]);

/** A complaint about an answer, or undefined where there is none. */
export type Complaint = string | undefined;

/** Judges answers by what the OpenAPI document says. */
export class Judge {
  readonly #ajv = new Ajv({ strict: false });

  constructor(document: ApiDocument) {
    addFormats.default(this.#ajv);
    this.#ajv.addSchema({ $id: 'api', ...(withNulls(document) as object) });
    for (const operation of operationsOf(document)) {
      for (const [status, { content = {} }] of Object.entries(operation.responses)) {
        for (const type of Object.keys(content)) this.#ajv.getSchema(schemaRef(operation, status, type));
      }
    }
  }

  /** Judges an answer to an operation; one whose path was bent may have meant another, or none. */
  complaintAbout(operation: ApiOperation, request: TrialRequest, answer: TrialAnswer): Complaint {
    const { status, headers } = answer;
    if (status >= 500) return `${status}: ${answer.body.toString().slice(0, 300)}`;
    if ('x-injected' in headers) return 'a header was injected';
    if (status >= 400) return this.#complaintAboutProblem(operation, request, answer);
    return this.#complaintAboutSuccess(operation, request, answer);
  }

  #complaintAboutProblem(operation: ApiOperation, request: TrialRequest, answer: TrialAnswer): Complaint {
    const { status, headers, body } = answer;
    const text = body.toString();
    if (LEAKS.test(text)) return `it tells where our program stands: ${text.slice(0, 300)}`;
    if (request.kind === 'valid' && BAD_INPUT.has(status) && !breaksWords(request))
      return `the document allows it, but: ${status} ${text.slice(0, 300)}`;
    if (!headers['content-type']?.startsWith(PROBLEM)) return `${status} is no problem body`;
    const problem = JSON.parse(text) as { readonly status?: unknown; readonly detail?: unknown };
    if (problem.status !== status) return `the body says ${String(problem.status)}, the answer ${status}`;
    if (typeof problem.detail !== 'string' || problem.detail.length === 0) return 'the problem says nothing';
    if (!isMeant(operation, request)) return undefined;
    if (!(status in operation.responses)) return `${status} is not declared: ${problem.detail.slice(0, 200)}`;
    return this.#complaintAboutBody(operation, answer, PROBLEM);
  }

  #complaintAboutSuccess(operation: ApiOperation, request: TrialRequest, answer: TrialAnswer): Complaint {
    const { status, headers, body } = answer;
    if (!isMeant(operation, request)) return undefined;
    if (!(status in operation.responses)) return `${status} is not declared`;
    const type = headers['content-type']?.split(';')[0] ?? '';
    const declared = Object.keys(operation.responses[status]?.content ?? {});
    if (body.length === 0) return declared.length > 0 ? `${status} without a body` : undefined;
    if (!declared.includes(type)) return `${status} is of an undeclared type: ${type}`;
    return type === 'application/json' ? this.#complaintAboutBody(operation, answer, type) : undefined;
  }

  #complaintAboutBody(
    operation: ApiOperation,
    { status, headers, body }: TrialAnswer,
    type: string,
  ): Complaint {
    // Packing is looked at elsewhere; here nothing but its being there could be told.
    if (headers['content-encoding'] !== undefined) return undefined;
    const validate = this.#ajv.getSchema(schemaRef(operation, `${status}`, type));
    if (!validate) return `${status} ${type} has no schema`;
    if (validate(JSON.parse(body.toString()))) return undefined;
    return `the body is not as declared: ${this.#ajv.errorsText(validate.errors)}`;
  }
}

/** Whether a request's path is one that the operation's template names. */
function isMeant({ path, method }: ApiOperation, request: TrialRequest): boolean {
  const [asked = ''] = request.target.split('?');
  const template = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
  return request.method === method && template.test(asked);
}

const pointer = (step: string): string =>
  encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));

const schemaRef = (operation: ApiOperation, status: string, type: string): string =>
  `api#/paths/${pointer(operation.path)}/${operation.method.toLowerCase()}/responses/${status}/content/${pointer(type)}/schema`;
