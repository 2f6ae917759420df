import { inventPersonName } from './invent/names.js';
import { Dice, hashText, mix } from './random.js';

const FIRST_ID = 7_000_001;
const COUNT = 60;

/** An invented person. */
export interface Person {
  readonly id: number;
  readonly name: string;
  /** 0 unknown, 1 female, 2 male, 3 non-binary, in TMDB's numbers. */
  readonly gender: number;
  readonly department: 'Acting' | 'Directing';
  readonly popularity: number;
  /** A draw from 0 to 1 for each thing the person is known for. */
  readonly knownFor: readonly number[];
}

/** The people of the world. */
export class People {
  readonly all: readonly Person[];

  constructor(seed: number) {
    this.all = Array.from({ length: COUNT }, (_, i) =>
      inventPerson(i, new Dice(mix(seed, hashText(`person ${i}`)))),
    );
  }
}

function inventPerson(ordinal: number, dice: Dice): Person {
  return {
    id: FIRST_ID + ordinal,
    name: inventPersonName(dice),
    gender: dice.int('gender', [0, 3]),
    department: dice.chance('directs', 0.2) ? 'Directing' : 'Acting',
    popularity: dice.int('popularity', [1000, 60_000]) / 1000,
    knownFor: Array.from({ length: dice.int('works', [0, 3]) }, (_, i) => dice.unit(`work ${i}`)),
  };
}
