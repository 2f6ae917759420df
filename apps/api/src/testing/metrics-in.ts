import type { Askable } from './refresh.js';

/** The samples of a page of metrics, by name and labels as they stand there: `up{job="x"}`. */
export type Samples = ReadonlyMap<string, number>;

const HELP = /^# HELP [a-z_]\w* \S.*$/;
const TYPE = /^# TYPE ([a-z_]\w*) (counter|gauge|histogram|summary)$/;
const SAMPLE =
  /^([a-z_]\w*)(\{(?:\w+="[^"\\\n]*"(?:,(?!\}))?)*\})? (-?[\d.]+(?:e[+-]?\d+)?|\+Inf|[Nn]a[Nn])$/;
const SUFFIX = /_(bucket|sum|count)$/;

/**
 * Reads Prometheus' text format as strictly as Prometheus does.
 * @throws Error for a line that is none, a sample without its type, or one that comes twice
 */
export function readMetrics(text: string): Samples {
  const types = new Map<string, string>();
  const samples = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [, typed, type] = TYPE.exec(line) ?? [];
    if (typed !== undefined && type !== undefined) {
      if (types.has(typed)) throw new Error(`two types of ${typed}`);
      types.set(typed, type);
    } else if (line !== '' && !HELP.test(line)) addSample(line, types, samples);
  }
  return samples;
}

function addSample(line: string, types: ReadonlyMap<string, string>, samples: Map<string, number>): void {
  const [, name, labels = '', value] = SAMPLE.exec(line) ?? [];
  if (name === undefined) throw new Error(`no sample: ${line}`);
  const type = types.get(name) ?? types.get(name.replace(SUFFIX, ''));
  if (type === undefined) throw new Error(`no type: ${line}`);
  if (samples.has(name + labels)) throw new Error(`twice: ${line}`);
  samples.set(name + labels, Number(value === '+Inf' ? Infinity : value));
}

/** What an api shows to Prometheus. */
export async function metricsOf(api: Askable): Promise<Samples> {
  const response = await api.ask('/metrics');
  if (response.status !== 200) throw new Error(`status ${response.status}: ${await response.text()}`);
  return readMetrics(await response.text());
}

/** The values that a label has among all samples of one name. */
export function valuesOf(samples: Samples, name: string, label: string): readonly string[] {
  const value = new RegExp(`^${name}\\{(?:.*,)?${label}="([^"]*)"`);
  return [...new Set([...samples.keys()].flatMap((key) => value.exec(key)?.[1] ?? []))].sort();
}
