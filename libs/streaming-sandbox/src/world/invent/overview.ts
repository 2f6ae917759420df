import type { Dice } from '../random.js';
import { inventPersonName, inventPlace } from './names.js';

const WHO = [
  'a retired cartographer',
  'an apprentice clockmaker',
  'a disgraced harbour pilot',
  'a night-shift archivist',
  'the last lighthouse keeper',
  'a travelling piano tuner',
  'a young radio operator',
  'a stubborn beekeeper',
] as const;
const TROUBLE = [
  'finds a letter that was never meant to be opened',
  'wakes to find that everybody has forgotten the last eleven years',
  'answers a distress call from a ship that sank long ago',
  'must hide a stranger from the whole town for one winter',
  'is asked to steal back what the family once gave away',
  'discovers a door that only opens when it rains',
] as const;
const STAKES = [
  'Every answer costs a friend.',
  'The town has until the spring tide to decide.',
  'Not all who come back are who they were.',
  'What begins as a favour becomes a way of life.',
  'Somebody has already written down how it ends.',
] as const;

/** An invented overview; empty for about one title in twenty-five, as upstreams have some without a text. */
export function inventOverview(dice: Dice): string {
  if (dice.chance('overview missing', 0.04)) return '';
  const [who, trouble, stakes] = [
    dice.pick('who', WHO),
    dice.pick('trouble', TROUBLE),
    dice.pick('stakes', STAKES),
  ];
  return `In ${inventPlace(dice)}, ${who} named ${inventPersonName(dice)} ${trouble}. ${stakes}`;
}
