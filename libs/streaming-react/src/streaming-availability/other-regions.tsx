import { useId, useState, type ReactNode } from 'react';
import { Icon } from '../icons/icon.js';
import { useMessages } from '../messages/use-messages.js';
import { ProblemNotice } from '../notice/problem-notice.js';
import { SourceNotices } from '../sources/source-notices.js';
import { Skeleton } from '../view-state/skeleton.js';
import type { ViewState } from '../view-state/view-state.js';
import type { RegionsAvailability } from './offer.js';
import { RegionList, type RegionListProps } from './region-list.js';

/** In which other regions a title can be watched; asked for when it is opened. */
export function OtherRegions({
  state,
  onOpen,
  ...choice
}: Omit<RegionListProps, 'regions'> & {
  readonly state: ViewState<RegionsAvailability>;
  readonly onOpen: () => void;
}): ReactNode {
  const { availability } = useMessages();
  const [open, setOpen] = useState(false);
  const id = useId();
  const toggle = (): void => {
    setOpen(!open);
    if (!open) onOpen();
  };
  return (
    <section className="rs-where__elsewhere" aria-labelledby={id}>
      <h3 id={id}>
        <button
          type="button"
          className="rs-where__disclose rs-where__disclose--wide"
          aria-expanded={open}
          onClick={toggle}
        >
          {availability.otherRegions}
          <Icon name="next" />
        </button>
      </h3>
      {open && (
        <div className="rs-where__elsewhere-body">
          <Regions state={state} {...choice} />
        </div>
      )}
    </section>
  );
}

function Regions({
  state,
  ...choice
}: Omit<RegionListProps, 'regions'> & { readonly state: ViewState<RegionsAvailability> }): ReactNode {
  if (state.status === 'failed') return <ProblemNotice problem={state.problem} onRetry={state.onRetry} />;
  if (state.status === 'loading')
    return (
      <Skeleton>
        <div className="rs-where__regions">
          {Array.from({ length: 12 }, (_, index) => (
            <div key={index} data-rs-box className="rs-where__region-box" />
          ))}
        </div>
      </Skeleton>
    );
  return (
    <>
      <SourceNotices of={state.data} problem={state.problem} onRetry={state.onRetry} />
      <RegionList regions={state.data.regions} {...choice} />
    </>
  );
}
