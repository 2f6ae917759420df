import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, ValidateBy } from 'class-validator';
import { JOB_NAMES } from '../jobs/job.js';
import { parseScope } from './refresh-scope.js';

const MESSAGE = `scope must be a list of 1 to 100 of ${JOB_NAMES.join(', ')}, coming-soon:movie:US, availability:movie:603 and their like`;

const isScope = (value: unknown): boolean => typeof value === 'string' && parseScope(value) !== undefined;

/** What is to be refreshed. */
export class CacheRefreshRequest {
  @ApiProperty({
    type: [String],
    required: false,
    minItems: 1,
    maxItems: 100,
    example: ['trending', 'availability:movie:603'],
    description: `Any of ${JOB_NAMES.join(', ')}, \`coming-soon:{media_type}:{region}\` and \`availability:{media_type}:{tmdb_id}\`. Default: trending, coming-soon, providers.`,
  })
  @IsOptional()
  @IsArray({ message: MESSAGE })
  @ArrayMinSize(1, { message: MESSAGE })
  @ArrayMaxSize(100, { message: MESSAGE })
  @ValidateBy({ name: 'isScope', validator: { validate: isScope } }, { each: true, message: MESSAGE })
  scope?: string[];
}
