import type { ReactNode } from 'react';
import { ServiceLogo } from '../service-logo/service-logo.js';
import { Yours } from './yours.js';

/** A service's logo and name, and what is to be known of it beneath. */
export function ServiceTitle({
  name,
  logoUrl,
  own,
  as: Name,
  children,
}: {
  readonly name: string;
  readonly logoUrl: string | null;
  /** One has it. */
  readonly own: boolean;
  /** What the name is in the outline of the page. */
  readonly as: 'h4' | 'span';
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <div className="rs-where__service">
      <ServiceLogo name={name} logoUrl={logoUrl} />
      <div className="rs-where__named">
        <div className="rs-where__title">
          <Name className="rs-where__name">
            <bdi>{name}</bdi>
          </Name>
          {own && <Yours />}
        </div>
        {children}
      </div>
    </div>
  );
}
