import type { Formats } from '../format/formats.js';
import type { ComingSoonMessages } from '../messages/coming-soon-messages.js';
import type { CalendarEvent } from './calendar-file.js';
import type { Release } from './release-weeks.js';

/** Which season or episode of a show arrives; nothing of a film. */
export function seasonText(release: Release, messages: ComingSoonMessages): string | undefined {
  const { season_number: season, episode_number: episode } = release;
  if (season === null) return undefined;
  return episode === null ? messages.season(season) : messages.seasonEpisode(season, episode);
}

/** Whether a title arrives on different days at different services. */
export const daysDiffer = ({ services, release_date }: Release): boolean =>
  services.some((service) => service.release_date !== release_date);

/** An arrival as a calendar holds it. Its id stays when its day moves. */
export function releaseEvent(
  release: Release,
  region: string,
  texts: { readonly messages: ComingSoonMessages; readonly formats: Formats },
): CalendarEvent {
  const { messages, formats } = texts;
  const { media_type, tmdb_id, season_number, title, services } = release;
  const season = seasonText(release, messages);
  const days = daysDiffer(release);
  const names = services.map(({ service_name, release_date }) =>
    days ? `${service_name} (${formats.dayOfMonth(release_date)})` : service_name,
  );
  const where = names.length === 0 ? messages.noServices : messages.arrivesOn(formats.list(names));
  return {
    id: [media_type, tmdb_id, season_number ?? 'film', `${region}@radarr-streaming`].join('-'),
    day: release.release_date,
    title: season === undefined ? title : `${title} · ${season}`,
    text: release.regional ? where : `${where}\n${messages.foreignDayNote}`,
  };
}
