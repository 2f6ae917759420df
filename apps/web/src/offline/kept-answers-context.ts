import { createContext, useContext } from 'react';
import type { KeptAnswers } from './kept-answers.js';

/** The answers that this browser keeps. */
export const KeptAnswersContext = createContext<KeptAnswers | undefined>(undefined);

/** @throws outside of the dashboard */
export function useKeptAnswers(): KeptAnswers {
  const kept = useContext(KeptAnswersContext);
  if (!kept) throw new Error('nothing keeps answers here');
  return kept;
}
