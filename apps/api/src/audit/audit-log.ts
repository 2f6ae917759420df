import type { AppLogger } from '../logging/app-logger.js';
import type { AuditEvent } from './audit-event.js';
import { BY_SYSTEM, type Author } from './author.js';

/** What somebody wants that may come about or not. */
interface Attempt {
  readonly event: 'account.connect_started' | 'account.renewal_requested' | 'account.disconnected';
  readonly told: { readonly upstream: string };
}

/** Writes one line for each change of state: who, from where, what, and how it came out. Never a key, token or cookie. */
export class AuditLog {
  private readonly logger: AppLogger;

  /** @param logger its level does not matter, but for `silent`: who did what is no chatter */
  constructor(logger: AppLogger) {
    const level = logger.level === 'silent' ? 'silent' : 'info';
    this.logger = logger.child({ audit: true }, { level });
  }

  /** @param author @default the system itself */
  write({ event, outcome, told }: AuditEvent, author: Author = BY_SYSTEM): void {
    this.logger.info({ event, ...author, outcome, ...told }, `audit: ${event}`);
  }

  /** Does something, and writes whether it came about. @throws whatever it throws */
  async attempt<T>(attempt: Attempt, author: Author, work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      this.write({ ...attempt, outcome: 'ok' }, author);
      return result;
    } catch (error) {
      this.write({ ...attempt, outcome: 'failed' }, author);
      throw error;
    }
  }
}
