import { useId, type ReactNode } from 'react';
import { usePressed } from './use-pressed.js';

/** One of a few that exclude each other, all in sight. */
interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly chosen: Value;
  /** Values with their names. */
  readonly options: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
}

/** Radio buttons that look like one segmented button; arrow keys move among them. */
export function Choice<Value extends string>({
  label,
  chosen,
  options,
  onChoose,
}: ChoiceProps<Value>): ReactNode {
  const name = useId();
  const [pressed, setPressed] = usePressed(chosen);
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      <div className="choice__options">
        {options.map(([value, text]) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === pressed}
              onChange={() => {
                setPressed(value);
                onChoose(value);
              }}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
