import { readyAnswer, type ReadyAnswer } from './ready-answer.js';

/** How many answers are kept as bytes. */
const KEPT = 500;

/** How many bytes they may take together, unpacked: an answer for all regions has hundreds of kilobytes. Packed they add about a fifth. */
const KEPT_BYTES = 32 * 1024 * 1024;

/** Keeps answers as bytes, so that a hot one is serialised once for each version and not once for each request. */
export class ReadyAnswers {
  private readonly kept = new Map<string, { readonly version: string; readonly answer: ReadyAnswer }>();
  private bytes = 0;

  /**
   * @param key names the answer among all that are kept
   * @param version changes whenever the body would
   * @param body makes the body, when these bytes are not kept yet
   */
  take(key: string, version: string, body: () => unknown): ReadyAnswer {
    const known = this.kept.get(key);
    if (known?.version === version) return known.answer;
    const answer = readyAnswer(body());
    this.drop(key);
    this.kept.set(key, { version, answer });
    this.bytes += answer.body.plain.byteLength;
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT && this.bytes <= KEPT_BYTES) break;
      this.drop(oldest);
    }
    return answer;
  }

  private drop(key: string): void {
    this.bytes -= this.kept.get(key)?.answer.body.plain.byteLength ?? 0;
    this.kept.delete(key);
  }
}
