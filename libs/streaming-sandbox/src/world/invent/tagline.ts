import type { Dice } from '../random.js';

const TAGLINES = [
  'Nothing stays buried at low tide.',
  'Some doors only open once.',
  'Everybody remembers it differently.',
  'The last train leaves on time.',
  'Not every map shows the way back.',
  'They kept the light on for years.',
  'What was lent must be returned.',
  'It began with a wrong number.',
  'The quiet ones were counting.',
  'Winter keeps its promises.',
] as const;

/** An invented line for the poster; empty for two titles in five, as upstreams have many without one. */
export const inventTagline = (dice: Dice): string =>
  dice.chance('tagline', 0.6) ? dice.pick('which tagline', TAGLINES) : '';
