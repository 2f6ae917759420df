import type { StreamingError } from '@radarr/streaming-core';
import type { UpstreamRecipe } from '../upstreams.js';
import { findings, type Finding } from './finding.js';

/** What the system says of a certificate that it does not accept. */
const CERTIFICATE = /CERT|TLS|SSL|EPROTO|SIGNATURE|ISSUER/;

/**
 * Why an upstream gave no answer: the name, the port, the certificate, the time, or the upstream itself.
 * @param error of code `UPSTREAM_UNAVAILABLE`
 */
export function unreachable({ keyTrial }: UpstreamRecipe, error: StreamingError): Finding {
  const { name, address } = keyTrial;
  const { warning, problem } = findings(`${name} key`);
  const code = codeOf(error.cause);
  const status = /with HTTP (5\d\d)/.exec(error.message)?.[1];
  if (status !== undefined)
    return warning(
      `${name} has trouble of its own (HTTP ${status}): the key could not be tried.`,
      `Wait until ${name} is back.`,
    );
  if (code === undefined)
    return problem(
      `${name} did not answer in time.`,
      `Look whether a firewall or a proxy keeps this machine from ${name}; see ${address}.`,
    );
  if (CERTIFICATE.test(code))
    return problem(
      `The TLS connection to ${name} fails (${code}): its certificate is not accepted, or no TLS is spoken there.`,
      `Look at the clock of this machine and at ${address}; if a proxy opens TLS, name its certificate in NODE_EXTRA_CA_CERTS.`,
    );
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return problem(
      `The host name of ${name} cannot be looked up (${code}).`,
      `Look at the network and the DNS of this machine; see ${address}.`,
    );
  return problem(
    `${name} cannot be reached (${code}).`,
    `Look at the network of this machine, and whether a firewall stands before it; see ${address}.`,
  );
}

function codeOf(cause: unknown): string | undefined {
  const { code } = (cause ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : undefined;
}
