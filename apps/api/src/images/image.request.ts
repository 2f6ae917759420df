import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

/** Which picture is asked for. Neither part can hold a slash, a dot segment or a scheme. */
export class ImageParams {
  @ApiProperty({
    type: String,
    example: 'w342',
    description: 'A size of TMDB: w92, w185, w342, w780, original …',
  })
  @Matches(/^(w\d{2,4}|h\d{2,4}|original)$/, { message: 'size must be a size such as w92, w342 or original' })
  size!: string;

  @ApiProperty({ type: String, example: 'abc.jpg', description: 'An image path without its slash.' })
  @Matches(/^[A-Za-z0-9_-]{1,80}\.(jpg|jpeg|png|webp)$/, {
    message:
      'path must be the name of a picture, such as abc.jpg: letters and digits, then .jpg, .png or .webp',
  })
  path!: string;
}
