import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApiProblems } from '../openapi/answers.js';
import { MetricsPage } from './metrics-page.js';

/** For Prometheus. It wants the key like any other endpoint: a scraper sends it as a Bearer token. */
@Controller('metrics')
export class MetricsController {
  constructor(private readonly page: MetricsPage) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getMetrics',
    summary: 'Counters, timings and states for Prometheus',
    description: 'Of this process; credits, jobs and remembered answers are of all processes together.',
  })
  @ApiResponse({
    status: 200,
    description: "Prometheus' text format.",
    content: { 'text/plain': { schema: { type: 'string' } } },
  })
  @ApiProblems(401, 429)
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type(this.page.contentType);
    return this.page.text();
  }
}
