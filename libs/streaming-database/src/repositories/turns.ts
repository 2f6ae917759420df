/** Lets pieces of work go one after the other where they share a name. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Does the work once all earlier work of this name has ended, however it ended. */
  take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const earlier = this.last.get(name) ?? Promise.resolve();
    const turn = earlier.then(work, work);
    this.last.set(name, turn);
    const forget = (): void => {
      if (this.last.get(name) === turn) this.last.delete(name);
    };
    turn.then(forget, forget);
    return turn;
  }
}
