export { ProviderFilter } from '@radarr/streaming-react';
