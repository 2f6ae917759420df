import type { Cell } from './cell.js';
import { labelOf } from './endpoint.js';
import { STATES } from './expectation.js';
import { inShort } from './judge-cell.js';
import type { GroupResult } from './run-group.js';

/** Everything that is not as expected, each in one line. */
export function allDifferences(groups: readonly Omit<GroupResult, 'attempts'>[]): readonly string[] {
  return groups.flatMap(({ upstream, fault, cells, checks }) => {
    const where = `${upstream}, ${fault.name}`;
    return [
      ...cells
        .filter(({ differs }) => differs.length > 0)
        .map((cell) => `${where}: ${labelOf(cell.endpoint)}, ${cell.state}: ${cell.differs.join('; ')}`),
      ...checks
        .filter(({ complaint }) => complaint !== undefined)
        .map(({ what, complaint }) => `${where}: ${what}: ${complaint}`),
    ];
  });
}

/** The whole matrix as Markdown: counts, what differs, and what was answered in every cell. */
export function reportOf(groups: readonly GroupResult[]): string {
  const differing = allDifferences(groups);
  const cells = groups.reduce((sum, group) => sum + group.cells.length, 0);
  const checks = groups.reduce((sum, group) => sum + group.checks.length, 0);
  return [
    `${groups.length} faults at upstreams, ${cells} cells, ${checks} further checks; ${differing.length} differ`,
    '',
    ...differing.map((line) => `- ${oneLine(line)}`),
    '',
    '| upstream | fault | cold | fresh | stale | further checks | memory grew by | seconds | attempts |',
    '|---|---|---|---|---|---|---|---|---|',
    ...groups.map(countsOf),
    '',
    ...groups.flatMap(tableOf),
  ].join('\n');
}

/** How many of how many are as expected. */
function countsOf({ upstream, fault, cells, checks, memoryMb, seconds, attempts }: GroupResult): string {
  const good = (of: readonly { readonly isGood: boolean }[]): string =>
    `${of.filter(({ isGood }) => isGood).length} of ${of.length}`;
  const states = STATES.map((state) =>
    good(
      cells.filter((cell) => cell.state === state).map(({ differs }) => ({ isGood: differs.length === 0 })),
    ),
  );
  const further = good(checks.map(({ complaint }) => ({ isGood: complaint === undefined })));
  return `| ${[upstream, fault.name, ...states, further, `${memoryMb} MB`, seconds, attempts].join(' | ')} |`;
}

function tableOf({ upstream, fault, cells }: GroupResult): readonly string[] {
  const endpoints = [...new Set(cells.map(({ endpoint }) => endpoint))];
  const shown = (cell: Cell | undefined): string => {
    if (!cell) return 'an order has no age';
    return `${cell.differs.length > 0 ? '**differs** ' : ''}${cell.answer ? inShort(cell.answer) : '–'}`;
  };
  return [
    `## ${upstream}: ${fault.name}`,
    '',
    '| request | cold | fresh | stale |',
    '|---|---|---|---|',
    ...endpoints.map((endpoint) => {
      const inState = STATES.map((state) =>
        shown(cells.find((cell) => cell.endpoint === endpoint && cell.state === state)),
      );
      return `| ${[`\`${labelOf(endpoint)}\``, ...inState].join(' | ')} |`;
    }),
    '',
  ];
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
