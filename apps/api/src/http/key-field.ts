import { ApiHideProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';

/** The API key of callers that cannot send a header. The guard reads it; it is documented as a security scheme. */
export class KeyField {
  @ApiHideProperty()
  @IsOptional()
  apikey?: string;
}
