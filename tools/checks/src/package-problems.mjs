import satisfies from 'spdx-satisfies';

/** Licences of what we hand on: each lets anybody use it for anything, at most with the author's name beside it. */
const PERMISSIVE = [
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'Python-2.0',
];

/** What builds and tests us, and is handed on to nobody, may also ask for its own changes to be published. */
const FOR_TOOLS = [...PERMISSIVE, 'MPL-2.0', 'CC-BY-3.0'];

/**
 * What does not fit our rules for other people's packages: a permissive licence, and nothing that runs when it is
 * installed.
 * @param {{ packages: Record<string, object> }} lock a parsed package-lock.json
 * @param {Record<string, boolean>} allowScripts of package.json: `false` says that npm must not run them
 * @returns {string[]} one sentence for each problem
 */
export function packageProblems(lock, allowScripts) {
  return others(lock).flatMap(([path, { license, dev = false, hasInstallScript = false }]) => {
    const name = nameOf(path);
    const allowed = dev ? FOR_TOOLS : PERMISSIVE;
    return [
      ...(isAmong(license, allowed) ? [] : [`${name}: its licence is ${license ?? 'not told'}`]),
      ...(hasInstallScript && allowScripts[name] !== false
        ? [`${name}: would run a script when installed, and allowScripts does not forbid it`]
        : []),
    ];
  });
}

/**
 * How many packages there are under which licence, the commonest first.
 * @param {{ packages: Record<string, object> }} lock
 * @returns {{ license: string, shipped: string[], tools: string[] }[]}
 */
export function licences(lock) {
  const byLicence = new Map();
  for (const [path, { license = 'not told', version, dev = false }] of others(lock)) {
    const entry = byLicence.get(license) ?? { license, shipped: [], tools: [] };
    entry[dev ? 'tools' : 'shipped'].push(`${nameOf(path)}@${version}`);
    byLicence.set(license, entry);
  }
  const count = ({ shipped, tools }) => shipped.length + tools.length;
  return [...byLicence.values()].sort((one, other) => count(other) - count(one));
}

/** Packages of other people. */
const others = ({ packages }) =>
  Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && !link);

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

function isAmong(license, allowed) {
  try {
    return satisfies(license, allowed);
  } catch {
    // Not an expression of SPDX: nobody can say what it allows.
    return false;
  }
}
