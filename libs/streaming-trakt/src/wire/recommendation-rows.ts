import { z } from 'zod';
import { titleObject } from './title-object.js';

/** What Trakt recommends to a person, best first: bare titles. @see https://docs.trakt.tv/ */
export const recommendationRows = z.array(titleObject);
