import { useStreamingEnvironment } from '../client/streaming-context.js';
import type { Messages } from './messages.js';

/** The texts in the language that is spoken here. */
export const useMessages = (): Messages => useStreamingEnvironment().messages;
