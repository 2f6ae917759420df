/**
 * The address of a server that a test needs.
 * @throws when it is not set: a missing server is a failure, never a skip
 */
export function serverUrl(variable: 'TEST_DATABASE_URL' | 'TEST_REDIS_URL'): string {
  const url = process.env[variable];
  if (!url) throw new Error(`${variable} is not set. Run these tests with: npm run test:servers`);
  return url;
}
