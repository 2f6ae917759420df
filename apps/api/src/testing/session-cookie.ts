/** The cookie that an answer sets, as a browser would send it back. */
export function cookieOf(answer: Response): string {
  const [cookie = ''] = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  return cookie;
}
