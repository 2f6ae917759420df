import { useEffect, useState } from 'react';
import type { Language } from '../settings/settings.js';
import { ENGLISH, loadMessages, type SpokenMessages } from './languages.js';

/** The texts of a language; the last ones that were spoken, English at first, until they are there. */
export function useSpokenMessages(language: Language): SpokenMessages {
  const [spoken, setSpoken] = useState(ENGLISH);
  useEffect(() => {
    let wanted = true;
    // A language that cannot be fetched, offline for one, leaves the one that is spoken.
    loadMessages(language).then(
      (loaded) => wanted && setSpoken(loaded),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [language]);
  return spoken;
}
