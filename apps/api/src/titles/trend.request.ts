import { ApiProperty } from '@nestjs/swagger';
import { TRENDING_WINDOWS, type TrendingWindow } from '@radarr/streaming-core';
import { IsIn } from 'class-validator';
import { TitleRequest } from '../http/title-request.js';

/** In which list the title's places are asked for. */
export class TrendRequest extends TitleRequest {
  @ApiProperty({ enum: TRENDING_WINDOWS, required: false, default: 'day', description: 'Over which time.' })
  @IsIn(TRENDING_WINDOWS, { message: `window must be one of ${TRENDING_WINDOWS.join(', ')}` })
  window: TrendingWindow = 'day';
}
