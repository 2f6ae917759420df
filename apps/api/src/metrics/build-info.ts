import { readFileSync } from 'node:fs';
import { Gauge, type Registry } from 'prom-client';

const MANIFEST = new URL('../../package.json', import.meta.url);

/** Shows which build runs, and whether it shows an invented world. */
export function addBuildInfo(registry: Registry, { demo }: { readonly demo: boolean }): void {
  const { version } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { readonly version: string };
  new Gauge({
    name: 'streaming_build_info',
    help: 'Always 1; which build this is, and whether it shows a demonstration.',
    labelNames: ['version', 'demo'],
    registers: [registry],
  }).set({ version, demo: `${demo}` }, 1);
}
