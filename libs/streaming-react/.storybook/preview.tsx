import type { Preview } from '@storybook/react-vite';
import { StreamingClientProvider } from '../src/client/streaming-client-provider.js';
import type { Theme } from '../src/client/streaming-environment.js';
import { NOW } from '../src/testing/story-time.js';
import { PICTURES } from '../src/testing/story-pictures.js';
import { LANGUAGES, type Language } from '../src/testing/story-languages.js';
import '../src/styles.css';
import './preview.css';

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    layout: 'fullscreen',
    controls: { expanded: true },
  },
  globalTypes: {
    theme: {
      description: 'Light, dark, or as the system is',
      toolbar: { icon: 'contrast', items: ['auto', 'light', 'dark'], dynamicTitle: true },
    },
    language: {
      description: 'The language of texts, dates and prices',
      toolbar: { icon: 'globe', items: Object.keys(LANGUAGES), dynamicTitle: true },
    },
    direction: {
      description: 'The direction of writing',
      toolbar: { icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'auto', language: 'en', direction: 'ltr' },
  decorators: [
    (Story, { globals }) => (
      <div className="story" dir={globals.direction as string} data-theme={globals.theme as string}>
        <StreamingClientProvider
          theme={globals.theme as Theme}
          locale={globals.language as string}
          messages={LANGUAGES[globals.language as Language]}
          imageBaseUrl={PICTURES}
          now={() => NOW}
        >
          <Story />
        </StreamingClientProvider>
      </div>
    ),
  ],
};
export default preview;
