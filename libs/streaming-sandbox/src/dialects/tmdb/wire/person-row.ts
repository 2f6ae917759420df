import type { Person } from '../../../world/people.js';
import type { World } from '../../../world/world.js';
import { titleRow } from './title-row.js';

/** A person as it stands in trending and search lists. Nobody has a picture here. */
export function personRow(
  person: Person,
  { world, language }: { world: World; language: string },
): Record<string, unknown> {
  const { movie } = world.shelves;
  return {
    adult: false,
    id: person.id,
    name: person.name,
    original_name: person.name,
    media_type: 'person',
    popularity: person.popularity,
    gender: person.gender,
    known_for_department: person.department,
    profile_path: null,
    known_for: person.knownFor.map((draw) =>
      titleRow(movie.at(Math.floor(draw * movie.size)), { language, withMediaType: true }),
    ),
  };
}
