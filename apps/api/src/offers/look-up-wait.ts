/**
 * How long an answer waits for titles of which nobody knows yet where they can be watched. A hundred titles take about
 * as long at TMDB's pace; what is not known by then is looked up behind the answer, which says so.
 */
export const LOOK_UP_WAIT_MS = 3_000;

/** How long an answer that is complete without them waits: what is known by then stands in it, the rest in the next. */
export const SHORT_LOOK_UP_WAIT_MS = 500;
