import { clockOff } from './kinds/clock-off.js';
import { contentType } from './kinds/content-type.js';
import { emptyList } from './kinds/empty-list.js';
import { gzipBomb } from './kinds/gzip-bomb.js';
import { gzip } from './kinds/gzip.js';
import { hang } from './kinds/hang.js';
import { hostileTexts } from './kinds/hostile-texts.js';
import { html } from './kinds/html.js';
import { hugeBody } from './kinds/huge-body.js';
import { latency } from './kinds/latency.js';
import { malformedJson } from './kinds/malformed-json.js';
import { redirect } from './kinds/redirect.js';
import { reset } from './kinds/reset.js';
import { slow } from './kinds/slow.js';
import { status } from './kinds/status.js';
import { truncated } from './kinds/truncated.js';
import { unknownValues } from './kinds/unknown-values.js';
import { wrongKey } from './kinds/wrong-key.js';
import { wrongShape } from './kinds/wrong-shape.js';

/** Every way to go wrong. A new one is a file in `kinds/` and a line here. */
export const FAULT_KINDS = [
  latency,
  slow,
  status,
  wrongKey,
  malformedJson,
  truncated,
  html,
  contentType,
  reset,
  hang,
  emptyList,
  wrongShape,
  unknownValues,
  hostileTexts,
  hugeBody,
  gzip,
  gzipBomb,
  redirect,
  clockOff,
] as const;
