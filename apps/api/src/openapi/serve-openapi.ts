import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { SESSION_COOKIE } from '../sessions/session-cookie.js';
import { declareRefusals } from './declare-refusals.js';

const DESCRIPTION = [
  'What everybody is watching, where to watch it and when it arrives.',
  'Every answer says how old it is and which sources it rests on. Errors are `application/problem+json`.',
].join(' ');

/** The OpenAPI document of the application's controllers. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Radarr Streaming')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-Api-Key' }, 'header')
    .addApiKey({ type: 'apiKey', in: 'query', name: 'apikey' }, 'query')
    .addBearerAuth({ type: 'http' }, 'bearer')
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie' }, 'session');
  for (const scheme of ['header', 'query', 'bearer', 'session']) builder.addSecurityRequirements(scheme);
  return declareRefusals(SwaggerModule.createDocument(app, builder.build()));
}

/** Serves the document at `/api/openapi.json` and Swagger UI at `/api/docs`. */
export function serveOpenApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Radarr Streaming API',
  });
}
