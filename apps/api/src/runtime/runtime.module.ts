import { Global, Module, type DynamicModule } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Runtime } from './runtime.js';
import { API_KEY, APP_LOGGER, DEFAULT_REGION, DEMO, JOBS_ENABLED, RUNTIME } from './tokens.js';

/** Makes the parts of the {@link Runtime} injectable everywhere. */
@Global()
@Module({})
export class RuntimeModule {
  static of(runtime: () => Runtime): DynamicModule {
    const part = (provide: symbol | typeof AuditLog, pick: (from: Runtime) => unknown) => ({
      provide,
      inject: [RUNTIME],
      useFactory: pick,
    });
    return {
      module: RuntimeModule,
      providers: [
        { provide: RUNTIME, useFactory: runtime },
        part(APP_LOGGER, ({ logger }) => logger),
        part(AuditLog, ({ audit }) => audit),
        part(API_KEY, ({ apiKey }) => apiKey),
        part(DEMO, ({ demo }) => demo),
        part(DEFAULT_REGION, ({ environment }) => environment.DEFAULT_REGION),
        part(JOBS_ENABLED, ({ environment }) => environment.JOBS_ENABLED),
      ],
      exports: [RUNTIME, APP_LOGGER, AuditLog, API_KEY, DEMO, DEFAULT_REGION, JOBS_ENABLED],
    };
  }
}
