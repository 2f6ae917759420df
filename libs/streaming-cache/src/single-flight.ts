/** One piece of work for one key, shared by everybody who asks for it meanwhile. */
export interface Flight {
  /** Whether the key has been forgotten since the work began: then its result must not be kept. */
  isOutdated(): boolean;
}

interface OpenFlight<T> {
  outdated: boolean;
  readonly result: Promise<T>;
}

/** At most one piece of work in flight per key. */
export class SingleFlight<T> {
  readonly #open = new Map<string, OpenFlight<T>>();

  /** Joins the flight of this key or starts one. After {@link outdate} a new one starts once the old one has ended. */
  run(key: string, start: (flight: Flight) => Promise<T>): Promise<T> {
    const current = this.#open.get(key);
    if (current !== undefined && !current.outdated) return current.result;
    const before = current === undefined ? Promise.resolve() : ended(current.result);
    const flight: OpenFlight<T> = {
      outdated: false,
      result: before.then(() => start({ isOutdated: () => flight.outdated })),
    };
    this.#open.set(key, flight);
    const close = (): void => {
      if (this.#open.get(key) === flight) this.#open.delete(key);
    };
    flight.result.then(close, close);
    return flight.result;
  }

  /** Starts a flight of its own, once those of this key that are open have ended. */
  async runNext(key: string, start: (flight: Flight) => Promise<T>): Promise<T> {
    for (let open = this.#open.get(key); open !== undefined; open = this.#open.get(key)) {
      await ended(open.result);
    }
    return this.run(key, start);
  }

  /** Tells the flight of this key, if there is one, that its result is out of date already. */
  outdate(key: string): void {
    const flight = this.#open.get(key);
    if (flight !== undefined) flight.outdated = true;
  }

  /** Resolves when all flights that are open now have ended, well or not. */
  async idle(): Promise<void> {
    await Promise.all([...this.#open.values()].map(({ result }) => ended(result)));
  }
}

async function ended(work: Promise<unknown>): Promise<void> {
  await Promise.allSettled([work]);
}
