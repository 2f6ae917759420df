import { describe, expect, it } from '@jest/globals';
import { runCli } from './run-cli.js';

async function run(...options: string[]) {
  const seen = {
    out: '',
    err: '',
    exitCode: undefined as number | undefined,
    stop: undefined as (() => void) | undefined,
  };
  const sandbox = await runCli(['node', 'streaming-sandbox', ...options], {
    out: (text) => void (seen.out += text),
    err: (text) => void (seen.err += text),
    exitCode: (code) => void (seen.exitCode = code),
    onStop: (stop) => void (seen.stop = stop),
  });
  return { ...seen, sandbox };
}

const ANY_PORTS = [
  '--tmdb-port',
  '0',
  '--tmdb-images-port',
  '0',
  '--trakt-port',
  '0',
  '--trakt-auth-port',
  '0',
  '--watchmode-port',
  '0',
  '--control-port',
  '0',
];

describe('streaming-sandbox', () => {
  it('prints its help and ends well', async () => {
    const { out, exitCode, sandbox } = await run('--help');
    expect(sandbox).toBeUndefined();
    expect(exitCode).toBe(0);
    for (const option of [
      '--tmdb-port',
      '--trakt-port',
      '--trakt-auth-port',
      '--watchmode-port',
      '--control-port',
      '--host',
      '--seed',
      '--titles',
      '--now',
      '--watchmode-quota',
      '--watchmode-requests-per-minute',
      '--bad-rows',
      '--trakt-token-seconds',
    ])
      expect(out).toContain(option);
  });

  it('starts with its options, says where it is, and stops when asked', async () => {
    const { out, stop, sandbox } = await run(
      ...ANY_PORTS,
      '--seed',
      's',
      '--titles',
      '10',
      '--now',
      '2026-11-01',
    );
    expect(out).toContain(sandbox?.urls.tmdb);
    expect(out).toContain(sandbox?.urls.control);
    expect(out).toMatch(/curl '.*\/trending\/movie\/day\?api_key=0{32}'/);
    expect(new Date(sandbox?.clock.now() ?? 0).toISOString()).toMatch(/^2026-11-01/);
    const address = /curl '([^']+)'/.exec(out)?.[1] ?? '';
    expect((await fetch(address)).status).toBe(200);
    stop?.();
    await sandbox?.close();
    await expect(fetch(address)).rejects.toThrow('fetch failed');
  });

  it.each([
    [['--titles', 'many'], /titles: /],
    [['--titles', ''], /titles: /],
    [['--now', 'tomorrow'], /now: expected a date/],
    [['--tmdb-port', '99999'], /ports\.tmdb: /],
    [['--watchmode-quota', 'all'], /watchmode\.quota: expected a whole number/],
    [['--watchmode-requests-per-minute', '0'], /watchmode\.requestsPerMinute: /],
    [['--trakt-token-seconds', '0'], /trakt\.tokenSeconds: /],
    [['--bad-rows', '-1'], /watchmode\.badRows: /],
    [['--colour', 'red'], /unknown option '--colour'/],
    [['--seed'], /argument missing/],
    [['stray'], /too many arguments/],
  ])('%j: a message and exit code 1', async (options, message) => {
    const { err, exitCode, sandbox } = await run(...ANY_PORTS, ...options);
    expect(sandbox).toBeUndefined();
    expect(err).toMatch(message);
    expect(exitCode).toBe(1);
  });
});
