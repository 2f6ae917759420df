import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { systemClock } from '@radarr/streaming-core';
import { JobRunRepository } from '@radarr/streaming-database';
import { AccountOverview } from '../accounts/account-overview.js';
import { JobRunner } from '../jobs/job-runner.js';
import { ApiProblems } from '../openapi/answers.js';
import type { Runtime } from '../runtime/runtime.js';
import { RUNTIME } from '../runtime/tokens.js';
import { UPSTREAM_RECIPES, type UpstreamRecipe } from '../upstreams.js';
import { CacheStatus } from './cache-status.js';
import { CreditOverview } from './credit-overview.js';
import { presentJob, presentUpstream } from './status.presenter.js';
import { StatusResponse, type StatusBody, type UpstreamBody } from './status.response.js';

/** How the system is: what is set up, what is spent, what has run and what comes next. */
@Controller('api/streaming/status')
export class StatusController {
  constructor(
    private readonly jobs: JobRunner,
    private readonly runs: JobRunRepository,
    private readonly credits: CreditOverview,
    private readonly accounts: AccountOverview,
    private readonly cache: CacheStatus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'getStatus',
    summary: 'What is set up, what is spent, what has run, what comes next',
  })
  @ApiResponse({ status: 200, type: StatusResponse, description: 'The answer.' })
  @ApiProblems(401, 429, 503)
  async read(): Promise<StatusResponse> {
    const { demo, environment } = this.runtime;
    const [credits, accounts, cache, jobs] = await Promise.all([
      this.credits.read(),
      this.accounts.read(),
      this.cache.read(),
      this.lastRuns(),
    ]);
    return {
      ...(demo && { demo }),
      data: {
        now: new Date(systemClock()).toISOString(),
        default_region: environment.DEFAULT_REGION,
        upstreams: UPSTREAM_RECIPES.map((recipe) => this.upstream(recipe)),
        credits,
        accounts: accounts.map(({ source, status, message }) => ({ source, status, message })),
        cache,
        jobs,
      },
    };
  }

  private upstream(recipe: UpstreamRecipe): UpstreamBody {
    const { notConfigured, upstreamHealth } = this.runtime;
    const missing = notConfigured.find(({ upstream }) => upstream === recipe.id)?.missing ?? [];
    return presentUpstream(recipe, missing, upstreamHealth.of(recipe.id));
  }

  private async lastRuns(): Promise<StatusBody['jobs']> {
    const runs = await this.runs.all();
    return this.jobs.jobs.map((job) =>
      presentJob(
        job,
        runs.find(({ name }) => name === job.name),
      ),
    );
  }
}
