/** Words that tell how a film is released and not where. */
const MANNERS: ReadonlySet<string> = new Set(
  [
    'vod tvod pvod svod avod est dto ppv',
    'digital download downloads purchase buy rent rental sell through electronic',
    'video on demand home premium streaming stream internet online web virtual platforms services',
    'sd hd uhd 4k 3d hdr imax dvd bluray blu ray br vhs physical disc',
    'cinema cinemas theatrical theatre theaters theatres tv television',
    'release released rerelease re premiere early access limited wide exclusive worldwide',
    'directors director s cut extended uncut unrated version edition remastered restored anniversary special',
    'and or the a of for only via',
  ].flatMap((line) => line.split(' ')),
);

/** Between the names in a note; a sign within a name ("AMC+", "A&E") has no blanks around it. */
const BETWEEN_NAMES = /[,;/|]|\s[&+]\s/;
/** The longest name of a provider that we believe; longer texts are remarks. */
const MAX_NAME_LENGTH = 40;

/**
 * The providers that the note of a release date names. The note is free text: often empty, often a manner of release
 * ("VOD", "Premium VOD", "Blu-ray"), sometimes one provider or several ("Netflix", "Apple TV / Prime Video").
 *
 * The rule: the note is cut at commas, semicolons, slashes, bars and free-standing "&" and "+"; remarks in brackets and
 * a leading "on" are dropped. A part is a provider's name unless it has no letter, is longer than 40 characters, tells
 * of a festival, or consists only of words that tell a manner of release.
 */
export function providersInNote(note: string | undefined): string[] {
  const parts = (note ?? '').replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').split(BETWEEN_NAMES);
  const names = parts.map((part) => part.replace(/\s+/g, ' ').trim().replace(/^on /i, '')).filter(isName);
  return [...new Set(names)];
}

function isName(part: string): boolean {
  if (part.length > MAX_NAME_LENGTH || !/\p{L}/u.test(part) || /festival/i.test(part)) return false;
  const words = part.toLowerCase().split(/[^\p{L}\p{N}+]+/u);
  return words.some((word) => word !== '' && !MANNERS.has(word));
}
