import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiProperty, ApiResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AuditLog } from '../audit/audit-log.js';
import { byCaller } from '../audit/author.js';
import { RefreshQueue } from '../jobs/refresh-queue.js';
import { ApiProblems } from '../openapi/answers.js';
import { CacheRefreshRequest } from './cache-refresh.request.js';
import { DEFAULT_SCOPES, parseScope, scopeText } from './refresh-scope.js';

/** The answer to a request for a refresh. */
export class RefreshResponse {
  @ApiProperty({ type: String, example: 'Cache refresh initiated' })
  message!: string;
}

/** Lets people ask for new data before the old has expired. */
@Controller('api/streaming/cache')
export class CacheRefreshController {
  constructor(
    private readonly queue: RefreshQueue,
    private readonly audit: AuditLog,
  ) {}

  @Post('refresh')
  @HttpCode(202)
  @ApiOperation({
    operationId: 'refreshCache',
    summary: 'Ask the sources anew',
    description:
      'Answers at once; the refresh runs behind it. What waits to be refreshed already is not taken twice. Credits are spent only as far as background work may spend them.',
  })
  @ApiResponse({ status: 202, type: RefreshResponse, description: 'A refresh is running.' })
  @ApiBody({ type: CacheRefreshRequest, required: false })
  @ApiProblems(400, 401, 403, 415, 429)
  refresh(@Req() request: FastifyRequest, @Body() { scope }: CacheRefreshRequest = {}): RefreshResponse {
    const scopes = scope?.flatMap((text) => parseScope(text) ?? []) ?? DEFAULT_SCOPES;
    this.queue.add(scopes);
    const told = { scope: scopes.map(scopeText) };
    this.audit.write({ event: 'cache.refresh_requested', outcome: 'ok', told }, byCaller(request));
    return { message: 'Cache refresh initiated' };
  }
}
