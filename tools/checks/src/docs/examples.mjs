import { codeBlocks } from './markdown.mjs';

const EXTENSIONS = { ts: 'ts', tsx: 'tsx' };

/**
 * The TypeScript examples of a document as files to compile. The code stands on the line on which it stands in the
 * document, so that what the compiler says of a line is true of the document.
 * @param {{ file: string, source: string }} document
 * @returns {{ path: string, text: string }[]} `path` is relative: `libs/x/README.md.12.ts`
 */
export function exampleFiles({ file, source }) {
  return codeBlocks(source)
    .filter(({ language }) => language in EXTENSIONS)
    .map(({ language, text, line }) => ({
      path: `${file}.${line}.${EXTENSIONS[language]}`,
      text: `${'\n'.repeat(line - 1)}${text}\n\nexport {};\n`,
    }));
}

/** The compiler's output with the documents' names in place of the examples': `libs/x/README.md:14:3`. */
export const namingDocuments = (output, folder) =>
  output.replaceAll(
    /^(.+\.md)\.\d+\.tsx?\((\d+),(\d+)\)/gm,
    (_all, path, line, column) => `${path.replace(folder, '')}:${line}:${column}`,
  );
