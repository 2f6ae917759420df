import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Icon, useStreamingEnvironment } from '@/components/streaming/index.js';
import { useWebMessages } from '../../messages/web-messages-context.js';

/** Has the server ask all its sources anew. */
export function RefreshButton(): ReactNode {
  const { status } = useWebMessages();
  const { client, queryClient } = useStreamingEnvironment();
  const { mutate, isPending, isSuccess, error } = useMutation(
    { mutationFn: () => client.refreshCache(), onSuccess: () => queryClient.invalidateQueries() },
    queryClient,
  );
  return (
    <div className="buttons">
      <p role="status">{isSuccess ? status.refreshAsked : error?.message}</p>
      <button type="button" className="rs-button" disabled={isPending} onClick={() => mutate()}>
        <Icon name="refresh" />
        {status.refresh}
      </button>
    </div>
  );
}
