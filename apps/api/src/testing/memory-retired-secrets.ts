import type { RetiredSecretRepository } from '@radarr/streaming-database';

/** The table of retired secrets, in memory: shared by as many "replicas" as a test likes, and able to be away. */
export class MemoryRetiredSecrets implements Pick<RetiredSecretRepository, 'retire' | 'isRetired'> {
  /** Every digest that was ever written. */
  readonly digests = new Set<string>();
  isAway = false;

  async retire(digest: string): Promise<boolean> {
    await this.answer();
    const isFirst = !this.digests.has(digest);
    this.digests.add(digest);
    return isFirst;
  }

  async isRetired(digest: string): Promise<boolean> {
    await this.answer();
    return this.digests.has(digest);
  }

  private async answer(): Promise<void> {
    await Promise.resolve();
    if (this.isAway) throw new Error('the database is away');
  }
}
