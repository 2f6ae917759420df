/** The size of logos: sharp on a screen of twice the usual density where lists show them. */
export const LOGO_SIZE = 'w92';

/** The address of a picture at this API. It holds no key: callers add theirs as with every request. */
export const imageUrl = (size: string, path: string): string =>
  `/api/streaming/images/${size}/${path.replace(/^\//, '')}`;
