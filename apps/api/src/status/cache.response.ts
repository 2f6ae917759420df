import { ApiProperty } from '@nestjs/swagger';

/** How full a process's memory is. */
export class MemoryUseBody {
  @ApiProperty({ type: 'integer' })
  entries!: number;

  @ApiProperty({ type: 'integer', description: 'An estimate.' })
  bytes!: number;
}

/** How the tier between memory and database is. */
export class RedisBody {
  @ApiProperty({ type: Boolean })
  configured!: boolean;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Whether it answered just now; null when there is none.',
  })
  reachable!: boolean | null;
}

/** What the database remembers. */
export class CacheTableBody {
  @ApiProperty({ type: 'integer', description: 'Answers, stale ones included, of all processes together.' })
  entries!: number;
}

/** Where answers came from. */
export class CacheReadsBody {
  @ApiProperty({ type: 'integer', description: 'From the memory of this process.' })
  memory!: number;

  @ApiProperty({ type: 'integer' })
  redis!: number;

  @ApiProperty({ type: 'integer' })
  database!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Nothing was remembered, so a source was asked and waited for.',
  })
  missed!: number;

  @ApiProperty({ type: 'integer', description: 'Of those that were remembered: past their time.' })
  stale!: number;
}

/** What is remembered, and how much that helps. */
export class CacheBody {
  @ApiProperty({
    type: 'string',
    format: 'date-time',
    description: 'When this process began to count, which is when it started.',
  })
  counted_since!: string;

  @ApiProperty({ type: CacheReadsBody, description: 'Of this process, searches included.' })
  reads!: CacheReadsBody;

  @ApiProperty({ type: 'integer', description: 'How often a source was asked in vain.' })
  failed_loads!: number;

  @ApiProperty({ type: MemoryUseBody, description: 'Of this process, without searches.' })
  memory!: MemoryUseBody;

  @ApiProperty({ type: RedisBody })
  redis!: RedisBody;

  @ApiProperty({ type: CacheTableBody })
  database!: CacheTableBody;
}
