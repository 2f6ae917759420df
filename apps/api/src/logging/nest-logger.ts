import type { LoggerService } from '@nestjs/common';
import type { AppLogger } from './app-logger.js';

/** Lets Nest's own messages go through the structured logger. Nest's start-up chatter is debugging to an operator. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: AppLogger) {}

  log(message: unknown, context?: unknown): void {
    this.logger.debug({ context }, String(message));
  }

  debug(message: unknown, context?: unknown): void {
    this.logger.debug({ context }, String(message));
  }

  verbose(message: unknown, context?: unknown): void {
    this.logger.trace({ context }, String(message));
  }

  warn(message: unknown, context?: unknown): void {
    this.logger.warn({ context }, String(message));
  }

  error(message: unknown, ...details: readonly unknown[]): void {
    this.logger.error({ details }, String(message));
  }
}
