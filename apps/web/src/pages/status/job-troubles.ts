/** What went wrong in a job's last run, from its own account of it: a list `failed`, or one `reason`. */
export function jobTroubles(detail: Readonly<Record<string, unknown>> | null): readonly string[] {
  const told = [detail?.['failed'], detail?.['reason']].flat();
  return told.filter((trouble): trouble is string => typeof trouble === 'string' && trouble !== '');
}
