import { useState, type ReactNode } from 'react';
import { createEnvironment, StreamingContext, useStreamingEnvironment } from './streaming-context.js';
import type { StreamingEnvironment } from './streaming-environment.js';

/** What a {@link StreamingClientProvider} takes; whatever is left out comes from the provider around it. */
export interface StreamingClientProviderProps extends Partial<StreamingEnvironment> {
  readonly children: ReactNode;
}

/**
 * Tells the components inside it which API to ask, and how to look and speak. Not needed where the defaults are right:
 * the API of the page's own origin, English, the system's theme.
 */
export function StreamingClientProvider({ children, ...given }: StreamingClientProviderProps): ReactNode {
  const around = useStreamingEnvironment();
  // Another API has other answers: they must not be kept together.
  const [own] = useState(createEnvironment);
  const queryClient = given.queryClient ?? (given.client ? own.queryClient : around.queryClient);
  return <StreamingContext value={{ ...around, ...given, queryClient }}>{children}</StreamingContext>;
}
