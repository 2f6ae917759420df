import { watchmodePersonId } from '../../../world/watchmode/watchmode-id.js';
import type { WatchmodeTitle } from '../../../world/watchmode/watchmode-title.js';
import { Dice, hashText } from '../../../world/random.js';
import type { World } from '../../../world/world.js';

const CAST = 4;
const ROLES = ['The Archivist', 'The Pilot', 'The Clockmaker', 'The Stranger'] as const;

/** The people of a title. Nobody has a picture here. */
export function castOf({ id, title }: WatchmodeTitle, { people }: World): readonly Record<string, unknown>[] {
  const dice = new Dice(hashText(`watchmode cast ${id}`));
  const first = dice.int('first', [0, people.all.length - 1]);
  return Array.from({ length: CAST }, (_, i) => (first + i) % people.all.length).flatMap((ordinal, i) => {
    const person = people.all[ordinal];
    if (!person) return [];
    const acts = person.department === 'Acting';
    return {
      person_id: watchmodePersonId(ordinal),
      type: acts ? 'Cast' : 'Crew',
      full_name: person.name,
      headshot_url: null,
      role: acts ? dice.pick(`role ${i}`, ROLES) : 'Director',
      episode_count: title.mediaType === 'tv' ? dice.int(`episodes ${i}`, [1, 40]) : null,
      order: i + 1,
    };
  });
}
