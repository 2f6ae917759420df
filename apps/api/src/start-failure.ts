import { types } from 'node:util';
import { isStreamingError } from '@radarr/streaming-core';
import { ConfigurationError } from './config/configuration-error.js';

/** What Node says of an address that cannot be listened on, in an operator's words. */
const ADDRESS_TROUBLES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something else answers there already; set PORT to a free one',
  EADDRNOTAVAIL:
    'this machine has no such address; set HOST to one that it has, such as 127.0.0.1 or 0.0.0.0',
  EACCES: 'this user may not; set PORT to one above 1023',
  ENOTFOUND: 'the name is unknown; set HOST to an address of this machine',
};

/** Why the program could not start: a mistake of the operator's in words, anything else with where it happened. */
export function startFailure(error: unknown): string {
  if (error instanceof ConfigurationError) return error.message;
  const reason = isStreamingError(error) ? error.message : addressTrouble(error);
  if (reason !== undefined) return `Radarr Streaming could not start: ${reason}`;
  const trace = types.isNativeError(error) ? (error.stack ?? error.message) : String(error);
  return `Radarr Streaming could not start.\n${trace}`;
}

function addressTrouble(error: unknown): string | undefined {
  if (!types.isNativeError(error)) return undefined;
  const { code, syscall, address, port, hostname } = error as NodeJS.ErrnoException & {
    readonly address?: string;
    readonly port?: number;
    readonly hostname?: string;
  };
  const trouble = ADDRESS_TROUBLES[code ?? ''];
  if (trouble === undefined || (syscall !== 'listen' && syscall !== 'getaddrinfo')) return undefined;
  const where = [address ?? hostname, port].filter((part) => part !== undefined).join(':');
  return `cannot listen on ${where}: ${trouble}.`;
}
