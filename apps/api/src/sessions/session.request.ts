import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, ValidateIf } from 'class-validator';

const LONGEST = 1_000;

/** May be left out, but is no `null`. */
const IfSent = (): PropertyDecorator => ValidateIf((_body, value) => value !== undefined);

/** By what somebody signs in: one of the two. */
export class SessionRequest {
  @ApiProperty({
    type: String,
    required: false,
    description: 'What stands behind # in the link that the server prints when it starts. Good once.',
  })
  @IfSent()
  @IsString({ message: 'token must be the text behind #token= in the link' })
  @Length(1, LONGEST, { message: 'token must be the text behind #token= in the link' })
  token?: string;

  @ApiProperty({ type: String, required: false })
  @IfSent()
  @IsString({ message: 'api_key must be the API key' })
  @Length(1, LONGEST, { message: 'api_key must be the API key' })
  api_key?: string;
}
