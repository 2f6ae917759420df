import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { describeApi } from './describe-api.js';

/** Where the document is committed, beside the client that is made from it. */
const FILE = new URL('../../../../libs/streaming-api-client/openapi.json', import.meta.url);

writeFileSync(FILE, `${JSON.stringify(await describeApi(), null, 2)}\n`);
