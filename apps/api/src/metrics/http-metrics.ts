import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** The route of every address that is no route: pages and files of the dashboard, and what does not exist. */
const UNMATCHED = 'unmatched';

/** The status of a request whose caller went away before it was answered whole. */
const ABORTED = 'aborted';

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** From an answer that is ready as bytes to the deadline of a list whose sources are slow. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * Counts and times the requests of a server: by the template of the route and never by the address, which has no end of
 * values. To be called before any route or hook that may answer. What is refused before it is a request (a broken
 * address, no HTTP at all) is not counted.
 */
export function measureRequests(fastify: FastifyInstance, registry: Registry): void {
  const registers = [registry];
  const requests = new Counter({
    name: 'streaming_http_requests_total',
    help: 'Requests that were answered, or whose caller went away (status "aborted").',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'streaming_http_request_duration_seconds',
    help: 'From the arrival of a request to the last byte of its answer.',
    labelNames: ['method', 'route'],
    buckets: SECONDS,
    registers,
  });
  const inFlight = new Gauge({
    name: 'streaming_http_requests_in_flight',
    help: 'Requests that are being answered.',
    registers,
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    const labels = { method: methodOf(request), route: routeOf(request) };
    const end = seconds.startTimer(labels);
    inFlight.inc();
    // Unlike the hook for answers, this comes for every request, also for one whose caller went away.
    reply.raw.once('close', () => {
      const { writableFinished, statusCode } = reply.raw;
      requests.inc({ ...labels, status: writableFinished ? statusCode : ABORTED });
      inFlight.dec();
      end();
    });
    done();
  });
}

const routeOf = ({ is404, routeOptions }: FastifyRequest): string =>
  is404 ? UNMATCHED : (routeOptions.url ?? UNMATCHED);

const methodOf = ({ method }: FastifyRequest): string => (METHODS.includes(method) ? method : 'other');
