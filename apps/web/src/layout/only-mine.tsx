import type { ReactNode } from 'react';
import { useMyServices } from '@/components/streaming/index.js';
import { useWebMessages } from '../messages/web-messages-context.js';
import { usePressed } from './use-pressed.js';

/** Narrows a list to what the reader's own services have; absent while there are none. */
export function OnlyMine({
  checked,
  onChange,
}: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}): ReactNode {
  const { search } = useWebMessages();
  const { services } = useMyServices();
  const [pressed, setPressed] = usePressed(checked);
  if (services.length === 0) return null;
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={pressed}
        onChange={({ target }) => {
          setPressed(target.checked);
          onChange(target.checked);
        }}
      />
      {search.onlyMine}
    </label>
  );
}
