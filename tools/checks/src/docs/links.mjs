import { posix } from 'node:path';
import { headingAnchors, linkTargets } from './markdown.mjs';

/**
 * The relative links of a document that lead nowhere.
 * @param {{ file: string, source: string }} document `file` is its path inside the repository
 * @param {{ exists: (path: string) => boolean, read: (path: string) => string }} files of the repository
 * @returns {string[]} one sentence for each
 */
export function brokenLinks({ file, source }, files) {
  return linkTargets(source)
    .filter((target) => !/^[a-z][a-z+.-]*:|^\/\//i.test(target))
    .flatMap((target) => {
      const [path, anchor] = decodeURI(target).split('#');
      const to = path === '' ? file : posix.join(posix.dirname(file), path);
      if (to.startsWith('..') || !files.exists(to)) return [`${file}: ${target} does not exist`];
      if (!anchor || !to.endsWith('.md')) return [];
      const anchors = headingAnchors(to === file ? source : files.read(to));
      return anchors.includes(anchor) ? [] : [`${file}: ${target}: there is no such heading`];
    });
}
