import type { ReactNode } from 'react';
import { useFormats } from '../format/use-formats.js';
import { useMessages } from '../messages/use-messages.js';
import { Notice } from '../notice/notice.js';
import { isAnswered, isNarrowed, type TrendingList } from './trending-list.js';

/** Why a list has no titles: there are none, none is known of yet, or nobody could be asked. */
export function TrendingEmpty({ list }: { readonly list: TrendingList }): ReactNode {
  const { trending } = useMessages();
  const { number } = useFormats();
  const unsought = list.availability_pending ?? 0;
  if (unsought > 0) return <Unknown text={trending.lookingUp(unsought, number(unsought))} />;
  if (list.pending > 0) return <Unknown text={trending.pending(list.pending, number(list.pending))} />;
  if (!isAnswered(list)) return <Unknown text={trending.unknownText} />;
  const narrowed = isNarrowed(list);
  return (
    <Notice tone="info" title={narrowed ? trending.emptyNarrowedTitle : trending.emptyTitle}>
      <p>{narrowed ? trending.emptyNarrowedText : trending.emptyText}</p>
    </Notice>
  );
}

function Unknown({ text }: { readonly text: string }): ReactNode {
  return (
    <Notice tone="info" title={useMessages().trending.unknownTitle}>
      <p>{text}</p>
    </Notice>
  );
}
