import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, type ReactNode, type SubmitEvent } from 'react';
import { useLocation, useNavigate, type Location } from 'react-router';
import { Notice, useStreamingEnvironment, viewProblem, type Messages } from '@/components/streaming/index.js';
import { usePageTitle } from '../layout/use-page-title.js';
import { useWebMessages } from '../messages/web-messages-context.js';
import { PATHS } from '../router/paths.js';
import { sessionQuery } from './session-query.js';
import { takeToken } from './taken-token.js';

/** What one signs in with. */
type Credential = { readonly token: string } | { readonly apiKey: string };

/** Signs in with the link that the server printed, or with its API key. */
export function SignInPage(): ReactNode {
  const { session } = useWebMessages();
  const { signIn, problem, busy } = useSignIn();
  usePageTitle(session.title);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const field = new FormData(event.currentTarget).get('api_key');
    if (typeof field === 'string') signIn({ apiKey: field.trim() });
  };
  return (
    <main className="page page--narrow sign-in rs">
      <img src="/icon.svg" alt="" width={64} height={64} />
      <h1>{session.title}</h1>
      <p>{session.about}</p>
      {problem !== null && (
        <Notice tone="error" title={session.failed}>
          <p>{problem}</p>
        </Notice>
      )}
      <form onSubmit={onSubmit}>
        <label htmlFor="api_key">{session.keyLabel}</label>
        <input
          id="api_key"
          name="api_key"
          type="password"
          required
          autoComplete="current-password"
          aria-describedby="api_key_hint"
        />
        <p id="api_key_hint" className="quiet">
          {session.keyHint}
        </p>
        <button className="rs-button rs-button--main" disabled={busy}>
          {busy ? session.signingIn : session.signIn}
        </button>
      </form>
    </main>
  );
}

function useSignIn() {
  const { client, queryClient, messages } = useStreamingEnvironment();
  const navigate = useNavigate();
  const location: Location<unknown> = useLocation();
  const { mutate, isPending, error } = useMutation(
    {
      mutationFn: (credential: Credential) => client.signIn(credential),
      onSuccess: async (session) => {
        queryClient.setQueryData(sessionQuery(client).queryKey, session);
        await navigate(cameFrom(location.state), { replace: true });
      },
    },
    queryClient,
  );
  const signInByLink = useEffectEvent(() => {
    const token = takeToken();
    if (token !== undefined) mutate({ token });
  });
  useEffect(() => signInByLink(), []);
  return { signIn: mutate, busy: isPending, problem: error && sentenceFor(error, messages) };
}

function sentenceFor(error: Error, { notices }: Messages): string {
  const { kind, detail } = viewProblem(error);
  return detail ?? notices.problemTitle[kind];
}

/** Where somebody was going before signing in; only within the dashboard. */
function cameFrom(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('from' in state)) return PATHS.home;
  const { from } = state;
  return typeof from === 'string' && /^\/(?!\/)/.test(from) ? from : PATHS.home;
}
