import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiResponse } from '@nestjs/swagger';
import { RefreshJob } from '../jobs/refresh.job.js';
import { ApiProblems } from '../openapi/answers.js';

/** The answer to a request for a refresh. */
export class RefreshResponse {
  @ApiProperty({ type: String, example: 'Cache refresh initiated' })
  message!: string;
}

/** Lets people ask for new data before the old has expired. */
@Controller('api/streaming/cache')
export class CacheRefreshController {
  constructor(private readonly refreshJob: RefreshJob) {}

  @Post('refresh')
  @HttpCode(202)
  @ApiOperation({
    operationId: 'refreshCache',
    summary: 'Ask every source anew',
    description:
      'Answers at once; the refresh runs behind it. While one runs, asking again starts no second one.',
  })
  @ApiResponse({ status: 202, type: RefreshResponse, description: 'A refresh is running.' })
  @ApiProblems(401, 429)
  refresh(): RefreshResponse {
    this.refreshJob.start();
    return { message: 'Cache refresh initiated' };
  }
}
