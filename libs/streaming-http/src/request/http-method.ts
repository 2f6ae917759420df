/** The ways in which an upstream is asked. */
export type HttpMethod = 'GET' | 'POST';
