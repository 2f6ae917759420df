/** Injects the `Runtime`. */
export const RUNTIME = Symbol('runtime');

/** Injects the `ApiKey`. */
export const API_KEY = Symbol('api key');

/** Injects the `AppLogger`. */
export const APP_LOGGER = Symbol('logger');

/** Injects whether this process serves the demonstration. */
export const DEMO = Symbol('demo');
