/** Injects the `Runtime`. */
export const RUNTIME = Symbol('runtime');

/** Injects the `ApiKey`. */
export const API_KEY = Symbol('api key');

/** Injects the `AppLogger`. */
export const APP_LOGGER = Symbol('logger');

/** Injects whether this process serves the demonstration. */
export const DEMO = Symbol('demo');

/** Injects the region of which answers speak when a caller names none. */
export const DEFAULT_REGION = Symbol('default region');

/** Injects whether this process runs jobs by itself. */
export const JOBS_ENABLED = Symbol('jobs enabled');
