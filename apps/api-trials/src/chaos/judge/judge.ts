import type { ApiDocument, ApiOperation } from '../../input/api-operations.js';
import { operationsOf } from '../../input/api-operations.js';
import { Judge as DocumentJudge } from '../../input/judge.js';
import type { Observation } from '../load/send-once.js';
import type { World } from '../world.js';
import { titleName } from '../world.js';
import { complaintAboutForm, dataOf, type Answered } from './answers.js';
import { complaintAboutFailure } from './flight.js';
import { complaintAboutOffers } from './offers.js';
import { PROMISES } from './promises.js';
import { Tally, type Complaint } from './tally.js';
import { judgeTrending } from './trending.js';

/** What a judge knows of how the api is set up. */
export interface JudgeOptions {
  readonly document: ApiDocument;
  readonly world: World;
  /** For how long a list that is not marked may be of a day that is over, in milliseconds. */
  readonly freshMs: number;
  /** What is looked at. @default all of {@link PROMISES} */
  readonly promises?: readonly string[];
}

/** Judges every answer by itself, and counts what came. */
export class Judge {
  readonly tally: Tally;
  /** How often each status or failure came. */
  readonly outcomes: Record<string, number> = {};
  /** Answers that came while a new day was not known yet. */
  private waiting: Answered[] = [];
  private readonly byDocument: DocumentJudge;
  private readonly operations: readonly ApiOperation[];

  constructor(private readonly options: JudgeOptions) {
    this.tally = new Tally(options.promises ?? Object.values(PROMISES));
    this.byDocument = new DocumentJudge(options.document);
    this.operations = operationsOf(options.document);
  }

  hear(observation: Observation): void {
    const { answer } = observation;
    const outcome = answer ? String(answer.status) : (observation.failure ?? 'nothing');
    this.outcomes[outcome] = (this.outcomes[outcome] ?? 0) + 1;
    if (!answer) {
      this.tally.note(PROMISES.flight, complaintAboutFailure(observation));
      return;
    }
    this.tally.note(PROMISES.flight, undefined);
    if (this.options.world.isTurning) this.waiting.push({ ...observation, answer });
    else this.judge({ ...observation, answer });
  }

  /** Judges what has waited; to be called when a new day is known. */
  catchUp(): void {
    for (const answered of this.waiting.splice(0)) this.judge(answered);
  }

  private judge(answered: Answered): void {
    const wrong =
      complaintAboutForm(answered) ??
      (answered.answer.status === 503 ? undefined : this.complaintAboutContent(answered));
    const { life, target, sentAtMs } = answered;
    const where = `${new Date(sentAtMs).toISOString().slice(11, 23)} replica ${life.replica + 1} ${target}`;
    this.tally.note(PROMISES.right, wrong && `${where}: ${wrong}`);
    if (!target.includes('/trending/') || answered.answer.status !== 200) return;
    const { unmixed, right } = judgeTrending(answered, this.options.world.days, this.options.freshMs);
    this.tally.note(PROMISES.snapshots, unmixed && `${where}: ${unmixed}`);
    this.tally.note(PROMISES.right, right && `${where}: ${right}`);
  }

  private complaintAboutContent(answered: Answered): Complaint {
    return this.complaintByDocument(answered) ?? this.complaintByWorld(answered);
  }

  private complaintByDocument({ method, target, answer }: Answered): Complaint {
    const [path = ''] = target.split('?');
    const operation = this.operations.find(
      (candidate) =>
        candidate.method === method &&
        new RegExp(`^${candidate.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
    );
    if (!operation) return `the document has no ${method} ${path}`;
    return this.byDocument.complaintAbout(operation, { kind: 'valid', method, target, headers: {} }, answer);
  }

  private complaintByWorld(answered: Answered): Complaint {
    const { target, answer } = answered;
    const { world } = this.options;
    if (target.includes('/availability/')) return complaintAboutOffers(answered, world.days);
    if (target.includes('/titles/')) {
      const title = dataOf(answer.body) as { tmdb_id: number; media_type: 'movie' | 'tv'; title: string };
      const known = world.titles.get(titleName({ tmdbId: title.tmdb_id, mediaType: title.media_type }));
      return known === undefined || known === title.title ? undefined : `"${title.title}" is "${known}"`;
    }
    if (target.includes('/coming-soon/')) {
      const { releases } = dataOf(answer.body) as { releases: readonly { release_date: string }[] };
      const days = releases.map((release) => release.release_date);
      return days.every((day, index) => day >= (days[index - 1] ?? '')) ? undefined : 'not in order of days';
    }
    if (target.includes('/providers')) {
      const { providers } = dataOf(answer.body) as { providers: readonly { id: string }[] };
      const ids = new Set(providers.map(({ id }) => id));
      return ids.size === providers.length && ids.size > 0 ? undefined : `${ids.size} of ${providers.length}`;
    }
    return undefined;
  }
}
