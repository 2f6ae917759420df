/** Carries short messages between replicas, so that one replica's write ends another's memory of the old value. */
export interface CacheBus {
  /** Tells the other replicas. Lost messages only cost freshness, never correctness. */
  publish(message: string): Promise<void>;

  /**
   * Calls `listener` for each message of another replica (hearing one's own is allowed). To find the way back after a
   * lost connection is the bus's own business.
   */
  subscribe(listener: (message: string) => void): Promise<void>;

  /** Ends the subscription. */
  close(): Promise<void>;
}
