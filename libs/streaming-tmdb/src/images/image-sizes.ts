/**
 * The widths (`w`) and heights (`h`) in pixels in which TMDB keeps each kind of image.
 * @see https://developer.themoviedb.org/docs/image-basics
 */
export const IMAGE_SIZES = {
  backdrop: ['w300', 'w780', 'w1280', 'original'],
  logo: ['w45', 'w92', 'w154', 'w185', 'w300', 'w500', 'original'],
  poster: ['w92', 'w154', 'w185', 'w342', 'w500', 'w780', 'original'],
  profile: ['w45', 'w185', 'h632', 'original'],
  still: ['w92', 'w185', 'w300', 'original'],
} as const;

/** What an image shows. */
export type ImageKind = keyof typeof IMAGE_SIZES;

/** A size in which TMDB keeps images of a kind (of any kind, when none is named). */
export type ImageSize<Kind extends ImageKind = ImageKind> = (typeof IMAGE_SIZES)[Kind][number];
