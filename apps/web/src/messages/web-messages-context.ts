import { createContext, useContext } from 'react';
import { ENGLISH } from './languages.js';
import type { WebMessages } from './web-messages.js';

export const WebMessagesContext = createContext<WebMessages>(ENGLISH.web);

/** The dashboard's texts in the language that is spoken. */
export const useWebMessages = (): WebMessages => useContext(WebMessagesContext);
