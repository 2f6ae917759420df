import type { ComponentPropsWithRef, ReactNode } from 'react';
import { useStreamingEnvironment } from '../client/streaming-context.js';

/** The outermost element of a component: carries the theme, the language of its texts, and the scope of its styles. */
export function Surface({ className, ...attributes }: ComponentPropsWithRef<'section'>): ReactNode {
  const { theme, locale } = useStreamingEnvironment();
  return (
    <section
      {...attributes}
      lang={attributes.lang ?? locale}
      data-rs-theme={theme}
      className={className === undefined ? 'rs' : `rs ${className}`}
    />
  );
}
