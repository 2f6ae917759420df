import { ApiProperty } from '@nestjs/swagger';
import { MEDIA_TYPES, NotFound, type MediaType, type TitleKey } from '@radarr/streaming-core';
import { IsIn } from 'class-validator';
import { KeyField } from './key-field.js';
import { WholeNumber } from './whole-number.js';

/** The largest number that a title can have. */
const LARGEST_ID = 2_147_483_647;

/** Which title is asked for. */
export class TmdbIdParam {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: LARGEST_ID, example: 603 })
  @WholeNumber('tmdb_id', 1, LARGEST_ID)
  tmdb_id!: number;
}

/** Of which kind the title is. */
export class TitleRequest extends KeyField {
  @ApiProperty({
    enum: MEDIA_TYPES,
    required: false,
    default: 'movie',
    description: 'Film or show: their numbers overlap.',
  })
  @IsIn(MEDIA_TYPES, { message: `media_type must be one of ${MEDIA_TYPES.join(', ')}` })
  media_type: MediaType = 'movie';
}

/** The error of a question about a title that does not exist. */
export const noSuchTitle = ({ mediaType, tmdbId }: TitleKey): NotFound =>
  new NotFound(`There is no ${NOUN[mediaType]} with the TMDB id ${tmdbId}.`);

const NOUN = { movie: 'film', tv: 'show' } as const;
