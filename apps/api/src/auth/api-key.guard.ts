import { createHash, timingSafeEqual } from 'node:crypto';
import {
  Inject,
  Injectable,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { API_KEY } from '../runtime/tokens.js';
import type { ApiKey } from './api-key.js';
import { PUBLIC } from './public.js';

/** Lets a request through that shows the API key: header `X-Api-Key`, query `apikey` or a Bearer token. */
@Injectable()
export class ApiKeyGuard implements CanActivate {
  private readonly expected: Buffer;

  constructor(
    @Inject(API_KEY) apiKey: ApiKey,
    private readonly reflector: Reflector,
  ) {
    this.expected = digest(apiKey.value);
  }

  canActivate(context: ExecutionContext): boolean {
    const isPublic = this.reflector.getAllAndOverride<boolean>(PUBLIC, [
      context.getHandler(),
      context.getClass(),
    ]);
    const refusal = isPublic ? undefined : this.refusalOf(context.switchToHttp().getRequest());
    if (refusal) throw refusal;
    return true;
  }

  /** Why a request that does not show the API key is refused; undefined when it does. */
  refusalOf(request: FastifyRequest): UnauthorizedException | undefined {
    const shown = shownKey(request);
    if (shown === undefined) {
      return new UnauthorizedException(
        'Send the API key in the X-Api-Key header. It is printed when the server starts.',
      );
    }
    if (this.matches(shown)) return undefined;
    return new UnauthorizedException(
      'This API key is not the right one. It is printed when the server starts.',
    );
  }

  /** Compares digests of equal length, so that the time it takes tells nothing about the key. */
  private matches(shown: string): boolean {
    return timingSafeEqual(digest(shown), this.expected);
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function shownKey({ headers, query }: FastifyRequest): string | undefined {
  const header = headers['x-api-key'];
  if (typeof header === 'string') return header;
  const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return bearer;
  const { apikey } = query as { readonly apikey?: unknown };
  return typeof apikey === 'string' ? apikey : undefined;
}
