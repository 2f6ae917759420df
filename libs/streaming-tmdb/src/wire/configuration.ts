import { z } from 'zod';

const sizes = z.array(z.string());

/** @see https://developer.themoviedb.org/reference/configuration-details */
export const configuration = z.object({
  images: z.object({
    secure_base_url: z.string(),
    backdrop_sizes: sizes,
    logo_sizes: sizes,
    poster_sizes: sizes,
    profile_sizes: sizes,
    still_sizes: sizes,
  }),
});

/** Where TMDB's images are and in which sizes. */
export type TmdbConfiguration = z.infer<typeof configuration>;
