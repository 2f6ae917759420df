/** The kinds of picture that are taken: none of them can hold a script, as an SVG can. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** The content type of a kind of picture. */
export type PictureType = (typeof PICTURE_TYPES)[number];

/** The bytes with which each kind of picture begins; null stands for a byte that may be any. */
const BEGINNINGS: Readonly<Record<PictureType, readonly (number | null)[]>> = {
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  // "RIFF", four bytes of length, "WEBP".
  'image/webp': [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
};

/** What a picture is by its bytes, whatever it is called; undefined when it is none that is taken. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  return PICTURE_TYPES.find((type) =>
    BEGINNINGS[type].every((byte, index) => (byte === null ? index < bytes.length : bytes[index] === byte)),
  );
}
