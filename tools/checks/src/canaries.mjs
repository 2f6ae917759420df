/** Imports that the layers forbid, one for each rule whose loss would hurt most. */
export const CANARIES = [
  { project: '@radarr/streaming-core', folder: 'libs/streaming-core', imports: '@radarr/streaming-http' },
  {
    project: '@radarr/streaming-aggregation',
    folder: 'libs/streaming-aggregation',
    imports: '@radarr/streaming-tmdb',
  },
  {
    project: '@radarr/streaming-nestjs',
    folder: 'libs/streaming-nestjs',
    imports: '@radarr/streaming-sandbox',
  },
];

/**
 * Whether lint rejected a file because of its imports. A lint that fails for another reason has noticed nothing.
 * @param {{ status: number | null, stdout: string, stderr: string }} lint how the lint run ended
 */
export const rejectedByBoundaries = ({ status, stdout, stderr }) =>
  status !== 0 && `${stdout}${stderr}`.includes('@nx/enforce-module-boundaries');
