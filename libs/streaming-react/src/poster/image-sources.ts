/** The widths, in pixels, that TMDB's image host makes of each kind of picture. @see https://developer.themoviedb.org/reference/configuration-details */
const WIDTHS = { poster: [92, 154, 185, 342, 500], backdrop: [300, 780, 1280] } as const;

/** What a picture shows. */
export type PictureKind = keyof typeof WIDTHS;

/** Every size of a picture, for `srcset`. @param path a TMDB image path, such as `/abc.jpg` */
export function imageSources(
  baseUrl: string,
  path: string,
  kind: PictureKind,
): { src: string; srcSet: string } {
  const address = (width: number): string => `${baseUrl}/w${width}${path}`;
  return {
    src: address(WIDTHS[kind][2]),
    srcSet: WIDTHS[kind].map((width) => `${address(width)} ${width}w`).join(', '),
  };
}
