import type { ReactNode, RefObject } from 'react';
import { useWebMessages } from '../messages/web-messages-context.js';

/** Lists what single keys do. */
export function KeysDialog({ ref }: { readonly ref: RefObject<HTMLDialogElement | null> }): ReactNode {
  const { keys } = useWebMessages();
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['/'], keys.search],
    [['?'], keys.help],
    [['g', 'h'], keys.goHome],
    [['g', 'c'], keys.goCalendar],
    [['g', 'w'], keys.goWatchlist],
    [['g', 's'], keys.goStatus],
    [['g', 'e'], keys.goSettings],
    [['←', '→'], keys.shelf],
    [['Home', 'End'], keys.shelfEnds],
  ];
  return (
    <dialog ref={ref} className="dialog" aria-labelledby="keys-title">
      <h2 id="keys-title">{keys.title}</h2>
      <dl className="keys">
        {rows.map(([pressed, does]) => (
          <div key={does}>
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button className="rs-button">{keys.close}</button>
      </form>
    </dialog>
  );
}
