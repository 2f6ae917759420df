import { useEffect, type ReactNode } from 'react';
import { BrowserRouter } from 'react-router';
import { createStreamingClient } from '@radarr/streaming-api-client';
import { createQueryClient, StreamingClientProvider } from '@/components/streaming/index.js';
import { CrashBoundary } from './layout/crash-boundary.js';
import { useSpokenMessages } from './messages/use-spoken-messages.js';
import { WebMessagesContext } from './messages/web-messages-context.js';
import { KeptAnswersContext } from './offline/kept-answers-context.js';
import { keepAnswers } from './offline/kept-answers.js';
import { Pages } from './router/pages.js';
import { applyTheme } from './settings/apply-theme.js';
import { useSettings } from './settings/use-settings.js';

const client = createStreamingClient();
const queryClient = createQueryClient();
// The address of this file has a hash of the build in it.
const kept = keepAnswers(queryClient, import.meta.url);

/** The dashboard: what surrounds every page. */
export function App(): ReactNode {
  const { theme, effectiveLanguage, locale } = useSettings();
  const spoken = useSpokenMessages(effectiveLanguage);
  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <WebMessagesContext value={spoken.web}>
      <StreamingClientProvider
        client={client}
        queryClient={queryClient}
        messages={spoken.components}
        locale={locale}
        theme={theme}
      >
        <KeptAnswersContext value={kept}>
          <CrashBoundary>
            <BrowserRouter>
              <Pages />
            </BrowserRouter>
          </CrashBoundary>
        </KeptAnswersContext>
      </StreamingClientProvider>
    </WebMessagesContext>
  );
}
