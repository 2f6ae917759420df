import type { Dice } from '../random.js';

type Words = readonly [string, ...string[]];

// prettier-ignore -- one word a line would bury the file
const QUALITIES: Words = [
  'Paper',
  'Glass',
  'Silent',
  'Northern',
  'Borrowed',
  'Hollow',
  'Amber',
  'Restless',
  'Seventh',
  'Velvet',
  'Broken',
  'Distant',
  'Crooked',
  'Salt',
  'Winter',
  'Copper',
  'Last',
  'Golden',
  'Forgotten',
  'Electric',
  'Quiet',
  'Scarlet',
  'Wandering',
  'Frozen',
  'Second',
  'Burning',
  'Secret',
  'Iron',
  'Pale',
  'Midnight',
];
// prettier-ignore
const THINGS: Words = [
  'Harbour', 'Orchard', 'Meridian', 'Lantern', 'Parliament', 'Carousel', 'Archive', 'Station', 'Tide', 'Garden',
  'Orbit', 'Letters', 'Kingdom', 'Signal', 'Bridge', 'Theatre', 'Cartographer', 'Inheritance', 'Weather', 'Atlas',
  'Mirror', 'Company', 'Season', 'Island', 'Machine', 'Witness', 'Summer', 'Compass', 'Language', 'Fire',
];
// prettier-ignore
const PLACES: Words = [
  'Ashgrove', 'Port Merrow', 'Calder Bay', 'Vell', 'Saint Orin', 'Kestrel Point', 'Lowmarsh', 'Tarn Hill',
  'Miravel', 'Old Quay', 'Ondra', 'the Ninth Floor', 'Halden', 'the Salt Road', 'Winterfen', 'Corvane',
];

// prettier-ignore
const FIRST_NAMES: Words = [
  'Ines', 'Tobias', 'Maren', 'Akira', 'Leila', 'Jonas', 'Wren', 'Sabine', 'Otis', 'Nadia', 'Emil', 'Priya', 'Callum',
  'Yara', 'Henrik', 'Mina', 'Rafael', 'Odette', 'Kofi', 'Greta', 'Ivo', 'Salma', 'Dario', 'Hanne',
];
// prettier-ignore
const LAST_NAMES: Words = [
  'Varga', 'Okafor', 'Lindqvist', 'Marlowe', 'Tanaka', 'Ferro', 'Hale', 'Dubois', 'Novak', 'Achterberg', 'Quill', 'Sorel',
];

const PATTERNS: readonly [(dice: Dice) => string, ...((dice: Dice) => string)[]] = [
  (dice) => `${dice.pick('quality', QUALITIES)} ${dice.pick('thing', THINGS)}`,
  (dice) => `The ${dice.pick('quality', QUALITIES)} ${dice.pick('thing', THINGS)}`,
  (dice) => `The ${dice.pick('thing', THINGS)} of ${dice.pick('place', PLACES)}`,
  (dice) => `${dice.pick('thing', THINGS)} in ${dice.pick('place', PLACES)}`,
  (dice) => `A ${dice.pick('thing', THINGS)} for ${dice.pick('first', FIRST_NAMES)}`,
  (dice) => `${dice.pick('first', FIRST_NAMES)} & the ${dice.pick('thing', THINGS)}`,
  (dice) => `${dice.pick('quality', QUALITIES)} ${dice.pick('thing', THINGS)}: ${dice.pick('place', PLACES)}`,
];

/** The name of an invented title. Two titles may share one, as in life. */
export function inventName(dice: Dice): string {
  return dice.pick('pattern', PATTERNS)(dice);
}

/** The name of an invented person. */
export function inventPersonName(dice: Dice): string {
  return `${dice.pick('first', FIRST_NAMES)} ${dice.pick('last', LAST_NAMES)}`;
}

/** The name of an invented place. */
export function inventPlace(dice: Dice): string {
  return dice.pick('place', PLACES);
}
