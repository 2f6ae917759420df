import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useStreamingEnvironment } from '@/components/streaming/index.js';
import { useWebMessages } from '../messages/web-messages-context.js';
import { sessionQuery } from '../session/session-query.js';

/** Says on every page that the data is a demonstration, where it is. */
export function DemoNote(): ReactNode {
  const { demo } = useWebMessages();
  const { client, queryClient } = useStreamingEnvironment();
  const { data } = useQuery(sessionQuery(client), queryClient);
  return data?.demo ? <p className="strip">{demo}</p> : null;
}
