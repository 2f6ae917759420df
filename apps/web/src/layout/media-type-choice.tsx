import type { MediaType } from '@radarr/streaming-api-client';
import type { ReactNode } from 'react';
import { useWebMessages } from '../messages/web-messages-context.js';
import { Choice } from './choice.js';

/** Films or shows. */
export function MediaTypeChoice({
  chosen,
  onChoose,
}: {
  readonly chosen: MediaType;
  readonly onChoose: (mediaType: MediaType) => void;
}): ReactNode {
  const { search } = useWebMessages();
  return (
    <Choice
      label={search.kind}
      chosen={chosen}
      options={[
        ['movie', search.movies],
        ['tv', search.shows],
      ]}
      onChoose={onChoose}
    />
  );
}
