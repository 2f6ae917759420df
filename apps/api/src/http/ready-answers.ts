import { readyAnswer, type ReadyAnswer } from './ready-answer.js';

/** How many answers are kept as bytes; a kept one is some tens of kilobytes at the most. */
const KEPT = 500;

/** Keeps answers as bytes, so that a hot one is serialised once for each version and not once for each request. */
export class ReadyAnswers {
  private readonly kept = new Map<string, { readonly version: string; readonly answer: ReadyAnswer }>();

  /**
   * @param key names the answer among all that are kept
   * @param version changes whenever the body would
   * @param body makes the body, when these bytes are not kept yet
   */
  take(key: string, version: string, body: () => unknown): ReadyAnswer {
    const known = this.kept.get(key);
    if (known?.version === version) return known.answer;
    const answer = readyAnswer(body());
    this.kept.delete(key);
    this.kept.set(key, { version, answer });
    this.dropOldest();
    return answer;
  }

  private dropOldest(): void {
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
  }
}
