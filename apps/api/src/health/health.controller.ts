import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiResponse } from '@nestjs/swagger';
import { StreamingHealth } from '@radarr/streaming-nestjs';
import type { FastifyReply } from 'fastify';
import { AccountOverview } from '../accounts/account-overview.js';
import { Public } from '../auth/public.js';
import type { Runtime } from '../runtime/runtime.js';
import { RUNTIME } from '../runtime/tokens.js';

/** Says that the process runs. */
export class HealthBody {
  @ApiProperty({ type: String, example: 'OK' })
  status!: string;
}

/** Something that somebody should look at, though the process serves all the same. */
export class WarningBody {
  @ApiProperty({ type: String, example: 'trakt' })
  source!: string;

  @ApiProperty({ type: String })
  message!: string;
}

/** Says whether the process can serve. */
export class ReadyBody {
  @ApiProperty({
    enum: ['ready', 'not ready', 'stopping'],
    description: 'stopping: it answers still, and wants to be asked no more.',
  })
  status!: string;

  @ApiProperty({ enum: ['up', 'down'] })
  database!: string;

  @ApiProperty({
    type: [WarningBody],
    description: 'What somebody should look at. It does not make it less ready.',
  })
  warnings!: WarningBody[];
}

/** For load balancers, containers and Radarr's family. None of these asks an upstream or needs a key. */
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly health: StreamingHealth,
    private readonly accounts: AccountOverview,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Get('ping')
  @ApiOperation({ operationId: 'ping', summary: 'Whether the server answers', security: [] })
  @ApiResponse({ status: 200, type: HealthBody, description: 'It does.' })
  ping(): HealthBody {
    return { status: 'OK' };
  }

  @Get('health/live')
  @ApiOperation({ operationId: 'live', summary: 'Whether the process runs', security: [] })
  @ApiResponse({ status: 200, type: HealthBody, description: 'It does.' })
  live(): HealthBody {
    return { status: 'OK' };
  }

  @Get('health/ready')
  @ApiOperation({ operationId: 'ready', summary: 'Whether the process can serve', security: [] })
  @ApiResponse({ status: 200, type: ReadyBody, description: 'It can.' })
  @ApiResponse({
    status: 503,
    type: ReadyBody,
    description: 'It cannot: the database does not answer, or it is about to stop.',
  })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadyBody> {
    const { ready, database } = await this.health.check();
    const status = this.runtime.stopping.hasBegun ? 'stopping' : ready ? 'ready' : 'not ready';
    reply.code(status === 'ready' ? 200 : 503);
    return { status, database, warnings: ready ? await this.warnings() : [] };
  }

  /** A database that went away just now has no accounts to warn of. */
  private async warnings(): Promise<WarningBody[]> {
    const all = await this.accounts.read().catch(() => []);
    return all.flatMap(({ source, message, isTrouble }) =>
      isTrouble && message !== null ? [{ source, message }] : [],
    );
  }
}
