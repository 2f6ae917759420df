import { useState } from 'react';

/**
 * What a person has just pressed shows at once; what follows from it, such as another address, may take a moment.
 * @param chosen what holds; whenever it changes it is shown
 * @returns what is to be shown, and how to show something else until then
 */
export function usePressed<Value>(chosen: Value): [Value, (pressed: Value) => void] {
  const [pressed, setPressed] = useState(chosen);
  const [lastChosen, setLastChosen] = useState(chosen);
  if (chosen !== lastChosen) {
    setLastChosen(chosen);
    setPressed(chosen);
  }
  return [pressed, setPressed];
}
