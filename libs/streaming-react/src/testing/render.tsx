import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import {
  StreamingClientProvider,
  type StreamingClientProviderProps,
} from '../client/streaming-client-provider.js';
import { NOW } from './story-time.js';

/** Renders at the time of the stories, in English as it is written in Britain; again as well, with `rerender`. */
export const renderAtNow = (
  children: ReactNode,
  environment: Omit<StreamingClientProviderProps, 'children'> = {},
): RenderResult =>
  render(children, {
    wrapper: (props) => (
      <StreamingClientProvider locale="en-GB" now={() => NOW} {...environment}>
        {props.children}
      </StreamingClientProvider>
    ),
  });
