import { useId, type ReactNode } from 'react';

/** One part of the status, with its heading. */
export function Card({
  title,
  wide = false,
  children,
}: {
  readonly title: string;
  /** Takes the whole width. @default false */
  readonly wide?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <section className={wide ? 'card card--wide' : 'card'} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
