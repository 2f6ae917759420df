import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import { HttpException, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { invalidRequest, ProblemFilter, type Problem } from '@radarr/streaming-nestjs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppModule } from './app.module.js';
import { LimitedAddresses } from './audit/limited-addresses.js';
import { AccessGuard } from './auth/access.guard.js';
import { serveDashboard } from './dashboard/serve-dashboard.js';
import { allowOrigins } from './http/allow-origins.js';
import { callerAddress } from './http/caller-address.js';
import { CONNECTION_TIMES, limitConnections } from './http/connection-limits.js';
import { endConnectionsWhen } from './http/end-connections.js';
import { refuseOtherMethods } from './http/other-methods.js';
import { refuseNullBodies } from './http/refuse-null.js';
import { refuseAddress, refuseConnection } from './http/refuse-early.js';
import { addSecurityHeaders } from './http/security-headers.js';
import { trustedProxies } from './http/trusted-proxies.js';
import type { AppLogger } from './logging/app-logger.js';
import { NestLogger } from './logging/nest-logger.js';
import { measureRequests } from './metrics/http-metrics.js';
import { serveOpenApi } from './openapi/serve-openapi.js';
import type { Runtime } from './runtime/runtime.js';

/** No endpoint takes a body of any size worth mentioning. */
const BODY_LIMIT_BYTES = 64 * 1024;

/** What load balancers ask: it must answer however much else is asked from their address. */
const PROBES = /^\/(ping|health\/(live|ready))$/;

/** The HTTP application, ready to listen. */
export async function createApp(runtime: Runtime): Promise<NestFastifyApplication> {
  const { environment, logger } = runtime;
  const adapter = new FastifyAdapter({
    trustProxy: trustedProxies(environment.TRUST_PROXY),
    bodyLimit: BODY_LIMIT_BYTES,
    ...CONNECTION_TIMES,
    // What came over a connection that was open is answered, also while the server stops.
    return503OnClosing: false,
    genReqId: () => randomUUID(),
    frameworkErrors: (error: Error, _request: FastifyRequest, reply: FastifyReply) =>
      refuseAddress(error, reply.raw),
    clientErrorHandler: refuseConnection,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.on(() => runtime),
    adapter,
    {
      logger: new NestLogger(logger),
      abortOnError: false,
    },
  );
  const fastify = adapter.getInstance<FastifyInstance>();
  measureRequests(fastify, runtime.registry);
  traceRequests(fastify, logger);
  addSecurityHeaders(fastify);
  if (environment.TRUST_PROXY === false) limitConnections(fastify);
  endConnectionsWhen(runtime.stopping, fastify);
  await allowOrigins(fastify, environment.CORS_ORIGINS ?? []);
  await fastify.register(cookie);
  if (environment.RATE_LIMIT_PER_MINUTE > 0) await limitRate(fastify, runtime);
  const guard = app.get(AccessGuard);
  refuseOtherMethods(fastify, (request) => guard.refusalOf(request));
  await serveDashboard(fastify, runtime.dashboardDir);
  refuseNullBodies(fastify);
  configure(app, logger);
  return app;
}

/** What every way of running the application shares: validation, error answers and documentation. */
function configure(app: NestFastifyApplication, logger: AppLogger): void {
  app.useGlobalPipes(
    new ValidationPipe({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      exceptionFactory: invalidRequest,
    }),
  );
  app.useGlobalFilters(
    new ProblemFilter({
      adapter: app.getHttpAdapter(),
      requestIdOf: (request) => (request as FastifyRequest).id,
      onProblem: (error, problem) => logProblem(logger, error, problem),
    }),
  );
  serveOpenApi(app);
}

/** Each answer carries its request's id; the log shows the route, never the query string, which may hold the key. */
function traceRequests(fastify: FastifyInstance, logger: AppLogger): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const { id, method, routeOptions } = request;
    const line = { request_id: id, method, route: routeOptions.url, status: reply.statusCode };
    logger.debug({ ...line, ms: Math.round(reply.elapsedTime) }, 'request');
    done();
  });
}

async function limitRate(fastify: FastifyInstance, { environment, audit }: Runtime): Promise<void> {
  const limited = new LimitedAddresses(audit);
  await fastify.register(rateLimit, {
    max: environment.RATE_LIMIT_PER_MINUTE,
    onExceeded: (request) => limited.note(request),
    allowList: ({ url }) => PROBES.test(url),
    keyGenerator: callerAddress,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, { after, max }) =>
      new HttpException(`At most ${max} requests a minute from one address; try again in ${after}.`, 429),
  });
  // The limiter itself looks after routes alone, but what is no route tells a right key from a wrong one as well.
  const limit = fastify.rateLimit();
  fastify.addHook('onRequest', async function (request, reply) {
    if (request.is404) await limit.call(this, request, reply);
  });
}

function logProblem(logger: AppLogger, error: unknown, problem: Problem): void {
  const line = { request_id: problem.request_id, status: problem.status, detail: problem.detail };
  if (problem.status === 500) logger.error({ ...line, err: error }, 'request failed');
  else logger.debug(line, 'request refused');
}
