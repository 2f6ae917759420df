/** The components of the dashboard, under the address that the documentation names. */
export * from '@radarr/streaming-react';
