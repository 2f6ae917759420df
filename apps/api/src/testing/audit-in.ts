/** A line of the audit log, without what every line of a log has. */
export type AuditLine = Readonly<Record<string, unknown>> & { readonly event: string };

const INFO = 30;
const OF_EVERY_LINE = ['level', 'time', 'msg', 'pid', 'hostname'];

/** The audit log among all that was logged. @throws Error for a line of it that is not at info, or has another message */
export const auditIn = (logs: readonly string[]): readonly AuditLine[] =>
  logs
    .map((text) => JSON.parse(text) as AuditLine)
    .filter(({ audit }) => audit === true)
    .map((line) => {
      if (line['level'] !== INFO || line['msg'] !== `audit: ${line.event}`)
        throw new Error(`no audit line: ${JSON.stringify(line)}`);
      const own = Object.entries(line).filter(([name]) => !OF_EVERY_LINE.includes(name));
      return Object.fromEntries(own) as AuditLine;
    });
