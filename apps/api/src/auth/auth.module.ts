import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { RetiredSecretRepository } from '@radarr/streaming-database';
import type { Runtime } from '../runtime/runtime.js';
import { API_KEY, RUNTIME } from '../runtime/tokens.js';
import { EndedSessions } from '../sessions/ended-sessions.js';
import { SessionsController } from '../sessions/sessions.controller.js';
import { Sessions } from '../sessions/sessions.js';
import { SignInTokens } from '../sessions/sign-in-tokens.js';
import { AccessGuard } from './access.guard.js';
import type { ApiKey } from './api-key.js';
import { CallerLimit } from './caller-limit.js';
import { KeyAttempts } from './key-attempts.js';
import { KeyDoor } from './key-door.js';

/** Who may ask: callers with the API key, and people who have signed in. */
@Module({
  controllers: [SessionsController],
  providers: [
    AccessGuard,
    KeyDoor,
    { provide: KeyAttempts, useFactory: () => new KeyAttempts() },
    {
      provide: CallerLimit,
      inject: [RUNTIME],
      useFactory: ({ environment }: Runtime) => new CallerLimit(environment.RATE_LIMIT_PER_MINUTE),
    },
    { provide: APP_GUARD, useExisting: AccessGuard },
    {
      provide: RetiredSecretRepository,
      inject: [RUNTIME],
      useFactory: ({ database }: Runtime) => new RetiredSecretRepository(database.dataSource),
    },
    {
      provide: Sessions,
      inject: [API_KEY, RetiredSecretRepository],
      useFactory: ({ value }: ApiKey, retired: RetiredSecretRepository) =>
        new Sessions(value, new EndedSessions(retired)),
    },
    {
      provide: SignInTokens,
      inject: [API_KEY, RetiredSecretRepository],
      useFactory: ({ value }: ApiKey, retired: RetiredSecretRepository) => new SignInTokens(value, retired),
    },
  ],
  exports: [RetiredSecretRepository, SignInTokens],
})
export class AuthModule {}
