/**
 * What would make `npm ci` fail on another machine, or ask another registry than that machine's own.
 * A registry that lags behind makes `npm install` leave an optional platform package out silently; `npm ci` then refuses.
 * @param {{ packages: Record<string, object> }} lock a parsed package-lock.json
 * @returns {string[]} one sentence for each problem
 */
export function lockProblems({ packages }) {
  return Object.entries(packages).flatMap(([path, entry]) => [
    ...missingOptionals(packages, path, entry),
    ...(/^https?:/.test(entry.resolved ?? '') ? [`${path}: resolved ${entry.resolved}`] : []),
  ]);
}

function missingOptionals(packages, path, { version, optionalDependencies = {} }) {
  return Object.entries(optionalDependencies)
    .filter(([name, range]) => !satisfies(nearest(packages, path, name), range))
    .map(([name]) => `${path}@${version}: optional ${name} is not in the lock file`);
}

/** Platform packages are always named with an exact version; a range is left to npm. */
const satisfies = (entry, range) => entry && (!/^\d/.test(range) || entry.version === range);

/** The entry that Node would find from `path`: the closest node_modules folder above it that has the package. */
function nearest(packages, path, name) {
  const found = packages[`${path ? `${path}/` : ''}node_modules/${name}`];
  return found || path === '' ? found : nearest(packages, path.slice(0, folderEnd(path)), name);
}

const folderEnd = (path) => Math.max(path.lastIndexOf('node_modules/') - 1, 0);
