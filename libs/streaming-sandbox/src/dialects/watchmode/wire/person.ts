import type { Person } from '../../../world/people.js';
import { watchmodePersonId } from '../../../world/watchmode/watchmode-id.js';

/** A person as search finds one. Nobody has an IMDb id here. */
export function personObject(person: Person, ordinal: number): Record<string, unknown> {
  return {
    id: watchmodePersonId(ordinal),
    name: person.name,
    main_profession: person.department === 'Acting' ? 'actor' : 'director',
    imdb_id: null,
    tmdb_id: person.id,
  };
}
