import { useState, type ReactNode } from 'react';

/** A service's logo; its first letter where there is none. The name stands beside it, or in `label`. */
export function ServiceLogo({
  name,
  logoUrl,
  label = false,
}: {
  readonly name: string;
  /** An http(s) address or a path; null where nobody has a logo. */
  readonly logoUrl: string | null;
  /** Whether it speaks for itself: the name is told to screen readers and shown on hover. @default false */
  readonly label?: boolean;
}): ReactNode {
  const [failedUrl, setFailedUrl] = useState<string>();
  const words = label ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true };
  return (
    <span className="rs-logo" {...words}>
      {logoUrl === null || failedUrl === logoUrl ? (
        <span className="rs-logo__letter">{name.slice(0, 1)}</span>
      ) : (
        <img
          src={logoUrl}
          alt=""
          width={32}
          height={32}
          loading="lazy"
          decoding="async"
          onError={() => setFailedUrl(logoUrl)}
        />
      )}
    </span>
  );
}
