import { styleText } from 'node:util';
import type { Finding, Verdict } from './finding.js';
import { counted } from './words.js';

const SIGNS: Readonly<Record<Verdict, string>> = { ok: '✓', warning: '!', problem: '✗', skipped: '–' };

const COLOURS = { ok: 'green', warning: 'yellow', problem: 'red', skipped: 'gray' } as const;

/** The findings as a page for people: one line each, then what to do. */
export function printFindings(findings: readonly Finding[], colours: boolean): string {
  const width = Math.max(...findings.map(({ name }) => name.length));
  const lines = findings.map(({ name, verdict, says }) => {
    const sign = colours
      ? styleText(COLOURS[verdict], SIGNS[verdict], { validateStream: false })
      : SIGNS[verdict];
    return `${sign} ${name.padEnd(width)}  ${says}`;
  });
  const todo = thingsToDo(findings);
  const advice =
    todo.length === 0 ? [] : ['', 'What to do', ...todo.map((text, index) => `  ${index + 1}. ${text}`)];
  return `${[...lines, ...advice, '', summary(findings)].join('\n')}\n`;
}

/** The findings for machines. */
export const findingsAsJson = (findings: readonly Finding[]): string =>
  `${JSON.stringify(
    {
      problems: countOf(findings, 'problem'),
      warnings: countOf(findings, 'warning'),
      findings,
      what_to_do: thingsToDo(findings),
    },
    undefined,
    2,
  )}\n`;

/** Problems first; what several checks say is said once. */
function thingsToDo(findings: readonly Finding[]): string[] {
  const texts = (['problem', 'warning'] as const).flatMap((verdict) =>
    findings.filter((finding) => finding.verdict === verdict).flatMap(({ doThis }) => doThis ?? []),
  );
  return [...new Set(texts)];
}

function summary(findings: readonly Finding[]): string {
  const [problems, warnings] = [countOf(findings, 'problem'), countOf(findings, 'warning')];
  if (problems + warnings === 0) return 'No problem was found.';
  return `${counted(problems, 'problem')}, ${counted(warnings, 'warning')}.`;
}

const countOf = (findings: readonly Finding[], verdict: Verdict): number =>
  findings.filter((finding) => finding.verdict === verdict).length;
