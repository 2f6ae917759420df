import { ApiProperty } from '@nestjs/swagger';
import { MEDIA_TYPES, type MediaType } from '@radarr/streaming-core';
import { KnownOffersBody } from '../offers/known-offers.response.js';
import { NarrowedListBody } from '../offers/narrowed-list.response.js';

/** A title on the watchlist. */
export class WatchlistTitleBody {
  @ApiProperty({ type: 'integer', example: 603 })
  tmdb_id!: number;

  @ApiProperty({ enum: MEDIA_TYPES })
  media_type!: MediaType;

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty({ type: 'integer', nullable: true })
  year!: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  release_date!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '/p96dm7sCMn4VYAStA6siNz30G1r.jpg' })
  poster_path!: string | null;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it was put on the list.' })
  listed_at!: string;

  @ApiProperty({ type: KnownOffersBody })
  availability!: KnownOffersBody;
}

/** A watchlist. */
export class WatchlistBody extends NarrowedListBody {
  @ApiProperty({ enum: MEDIA_TYPES })
  media_type!: MediaType;

  @ApiProperty({ type: String, example: 'US', description: 'The region of `availability`.' })
  region!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  fetched_at!: string;

  @ApiProperty({ type: Boolean, description: 'An earlier list: Trakt could not be asked just now.' })
  stale!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Why it is stale.' })
  reason!: string | null;

  @ApiProperty({
    type: 'integer',
    description: 'How many titles of the list are left out because Trakt has no TMDB number for them.',
  })
  unidentified!: number;

  @ApiProperty({
    type: 'integer',
    description: 'How many titles are still being looked up, and so may lack a poster now and have one soon.',
  })
  facts_pending!: number;

  @ApiProperty({
    type: 'integer',
    required: true,
    description:
      'Of how many titles it is still being looked up where they can be watched. With `providers` or `offer_types` these may belong in the list too.',
  })
  override availability_pending!: number;

  @ApiProperty({ type: [WatchlistTitleBody], description: 'In the order of the list.' })
  titles!: WatchlistTitleBody[];
}

/** The answer to a request for a watchlist. */
export class WatchlistResponse {
  @ApiProperty({ type: Boolean, required: false })
  demo?: true;

  @ApiProperty({ type: WatchlistBody })
  data!: WatchlistBody;
}
