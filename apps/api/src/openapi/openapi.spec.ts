import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { describeApi } from './describe-api.js';

const committed = new URL('../../../../libs/streaming-api-client/openapi.json', import.meta.url);

describe('the OpenAPI document', () => {
  it('is the one that is committed with the client; if not, run npm run openapi', async () => {
    const document: unknown = JSON.parse(JSON.stringify(await describeApi()));
    expect(document).toEqual(JSON.parse(readFileSync(committed, 'utf8')));
  });
});
