/**
 * Who may import whom, by the `layer:*` tag in each package.json (docs/architecture.md, section "Who may import whom").
 * A new upstream takes the tag `layer:upstream` and edits nothing here.
 */
const LAYERS = {
  core: [],
  cache: [],
  'api-client': [],
  sandbox: [],
  http: ['core'],
  upstream: ['http', 'core'],
  aggregation: ['core', 'cache'],
  database: ['core', 'cache'],
  react: ['core', 'api-client'],
  nestjs: ['core', 'cache', 'aggregation', 'database'],
  api: ['core', 'cache', 'http', 'sandbox', 'upstream', 'aggregation', 'database', 'nestjs', 'api-client'],
  web: ['react', 'api-client', 'core'],
  journey: [],
  tool: ['tool'],
};

/** What only specs may import: the sandbox stands in for the world. */
const ONLY_FROM_SPECS = {
  upstream: ['sandbox'],
  http: ['sandbox'],
};

const tag = (layer) => `layer:${layer}`;

/** The depConstraints of `@nx/enforce-module-boundaries`. */
export function layerConstraints({ fromSpecs }) {
  return Object.entries(LAYERS).map(([layer, allowed]) => ({
    sourceTag: tag(layer),
    onlyDependOnLibsWithTags: [...allowed, ...(fromSpecs ? (ONLY_FROM_SPECS[layer] ?? []) : [])].map(tag),
  }));
}
