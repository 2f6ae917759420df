import { hashText } from '../../../world/random.js';
import type { SandboxClock } from '../../../clock.js';
import type { Answer } from '../../../http/answer.js';
import type { StreamedBody } from '../../../http/body.js';

const ROWS_IN_A_PIECE = 1000;
const DAY_MS = 86_400_000;
/** The files are built anew each day at this time of it, in UTC. */
const BUILT_AT_MS = 4 * 3_600_000;

/** A file of rows that are made when they are sent. */
export interface RowFile {
  /** What its contents depend on; the same text means the same file. */
  readonly version: string;
  /** Its first line, with its end. */
  readonly header: string;
  readonly rowCount: number;
  /** The line of a row, from 0, with its end. */
  row(index: number): string;
}

/** A file as it is downloaded: piece by piece, with an ETag and a date that change each day. */
export function rowFileAnswer(file: RowFile, clock: SandboxClock): Answer {
  const builtAt = Math.floor((clock.now() - BUILT_AT_MS) / DAY_MS) * DAY_MS + BUILT_AT_MS;
  return {
    status: 200,
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      etag: `"${hashText(`${file.version} ${builtAt}`).toString(16)}"`,
      'last-modified': new Date(builtAt).toUTCString(),
    },
    body: rowFileBody(file),
  };
}

function rowFileBody(file: RowFile): StreamedBody {
  const { header, rowCount } = file;
  return {
    pieceCount: Math.max(1, Math.ceil(rowCount / ROWS_IN_A_PIECE)),
    *pieces() {
      if (rowCount === 0) yield Buffer.from(header);
      for (let from = 0; from < rowCount; from += ROWS_IN_A_PIECE) {
        let text = from === 0 ? header : '';
        const to = Math.min(from + ROWS_IN_A_PIECE, rowCount);
        for (let index = from; index < to; index++) text += file.row(index);
        yield Buffer.from(text);
      }
    },
  };
}
