import type { UpstreamEvent } from '@radarr/streaming-http';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { UpstreamHealth } from '../status/upstream-health.js';

/** From an answer of a near mirror to the time limit of a call with all its attempts. */
const SECONDS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30];

const CIRCUIT_STATES = ['closed', 'open', 'half-open'] as const;

/** Counts and times what is asked of the upstreams, by the templates of their endpoints, and shows how they are. */
export class UpstreamMetrics {
  private readonly calls: Counter<'upstream' | 'endpoint' | 'outcome'>;
  private readonly callSeconds: Histogram<'upstream'>;
  private readonly attempts: Counter<'upstream' | 'outcome'>;
  private readonly attemptSeconds: Histogram<'upstream'>;

  constructor(registry: Registry, health: UpstreamHealth) {
    const registers = [registry];
    this.calls = new Counter({
      name: 'streaming_upstream_calls_total',
      help: 'Questions to upstreams that have ended, each with all its attempts.',
      labelNames: ['upstream', 'endpoint', 'outcome'],
      registers,
    });
    this.callSeconds = new Histogram({
      name: 'streaming_upstream_call_duration_seconds',
      help: 'How long a question took, attempts and the waits between them included.',
      labelNames: ['upstream'],
      buckets: SECONDS,
      registers,
    });
    this.attempts = new Counter({
      name: 'streaming_upstream_attempts_total',
      help: 'Requests that went out to upstreams.',
      labelNames: ['upstream', 'outcome'],
      registers,
    });
    this.attemptSeconds = new Histogram({
      name: 'streaming_upstream_attempt_duration_seconds',
      help: 'How long one request to an upstream took.',
      labelNames: ['upstream'],
      buckets: SECONDS,
      registers,
    });
    showHealth(registry, health);
  }

  /** To be called with all that the clients of upstreams report. */
  hear(event: UpstreamEvent): void {
    if (event.type === 'circuit') return;
    const { type, upstream, endpoint, outcome } = event;
    const seconds = event.durationMs / 1_000;
    if (type === 'call') {
      this.calls.inc({ upstream, endpoint, outcome });
      this.callSeconds.observe({ upstream }, seconds);
    } else {
      this.attempts.inc({ upstream, outcome });
      this.attemptSeconds.observe({ upstream }, seconds);
    }
  }
}

function showHealth(registry: Registry, health: UpstreamHealth): void {
  new Gauge({
    name: 'streaming_upstream_circuit_state',
    help: '1 for the state of the circuit: closed (it is asked), open (it is not), half-open (one call tries).',
    labelNames: ['upstream', 'state'],
    registers: [registry],
    collect() {
      for (const [upstream, { circuit }] of health.all())
        for (const state of CIRCUIT_STATES) this.set({ upstream, state }, circuit === state ? 1 : 0);
    },
  });
  new Gauge({
    name: 'streaming_upstream_failing_since_timestamp_seconds',
    help: 'Since when every call to the upstream has failed; 0 while the last one was answered.',
    labelNames: ['upstream'],
    registers: [registry],
    collect() {
      for (const [upstream, { failing }] of health.all())
        this.set({ upstream }, (failing?.sinceMs ?? 0) / 1_000);
    },
  });
}
