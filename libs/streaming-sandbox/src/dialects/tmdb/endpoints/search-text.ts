/** The text that is searched for, in lower case; empty when none was sent. */
export function readSearchText(query: URLSearchParams): string {
  return (query.get('query') ?? '').trim().toLowerCase();
}
