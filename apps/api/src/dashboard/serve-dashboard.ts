import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { varyBy } from '../http/vary-by.js';
import { hasFile, isBuilt, PAGE } from './dashboard-folder.js';
import { PAGE_HEADERS } from './page-headers.js';

/** Addresses that are never the dashboard's: what is unknown there is an error. */
const NOT_OURS = /^\/(api|health|metrics|ping)(\/|$)/;

/** The build names these files after what is in them, so that a name always means the same bytes. */
const ASSETS = '/assets/';

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'no-cache';

const NOT_BUILT = [
  'The dashboard is not built yet. In the folder of the project run',
  '',
  '  npm run build',
  '',
  'and load this page again. The API works without it: see /api/docs.',
  '',
].join('\n');

/**
 * Serves the dashboard at `/`: its files, and for every address that is nobody else's its page, which knows what to
 * show there. The folder may be filled while the server runs.
 */
export async function serveDashboard(fastify: FastifyInstance, folder: string): Promise<void> {
  await fastify.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    suppressWarning: true,
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    void answer({ request, reply, folder }).then((isAnswered) => {
      if (!isAnswered) done();
    }, done);
  });
}

interface Visit {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly folder: string;
}

/** @returns whether this is the dashboard's to answer */
async function answer({ request, reply, folder }: Visit): Promise<boolean> {
  const path = request.url.replace(/[?#].*/, '');
  const isReading = ['GET', 'HEAD'].includes(request.method);
  if (!request.is404 || !isReading || NOT_OURS.test(path)) return false;
  if (await hasFile(folder, path)) {
    const cacheControl = path.startsWith(ASSETS) ? FOR_EVER : ASK_EACH_TIME;
    void reply.headers({ ...PAGE_HEADERS, 'cache-control': cacheControl }).sendFile(path, folder);
    return true;
  }
  if (path.startsWith(ASSETS) || !(path === '/' || wantsPage(request))) return false;
  void reply.headers(PAGE_HEADERS);
  varyBy(reply, 'accept');
  if (isBuilt(folder)) void reply.header('cache-control', ASK_EACH_TIME).sendFile(PAGE, folder);
  else
    void reply
      .code(404)
      .header('cache-control', 'no-store')
      .type('text/plain; charset=utf-8')
      .send(NOT_BUILT);
  return true;
}

/** Somebody who goes to an address wants a page; a script or a picture that is not there is an error. */
const wantsPage = ({ headers }: FastifyRequest): boolean => headers.accept?.includes('text/html') ?? false;
