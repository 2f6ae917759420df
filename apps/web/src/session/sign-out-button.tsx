import type { ReactNode } from 'react';
import { useStreamingEnvironment } from '@/components/streaming/index.js';
import { useWebMessages } from '../messages/web-messages-context.js';
import { useKeptAnswers } from '../offline/kept-answers-context.js';
import { PATHS } from '../router/paths.js';

/** Ends the session, and forgets what this browser kept. */
export function SignOutButton(): ReactNode {
  const { session } = useWebMessages();
  const { client } = useStreamingEnvironment();
  const kept = useKeptAnswers();
  const signOut = async (): Promise<void> => {
    await client.signOut();
    await kept.forget();
    // Nothing of the session stays in memory either.
    location.assign(PATHS.signIn);
  };
  return (
    <button type="button" className="rs-button" onClick={() => void signOut()}>
      {session.signOut}
    </button>
  );
}
