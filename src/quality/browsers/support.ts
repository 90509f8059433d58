/** What the oldest browsers of the policy can do: MDN's data, held against `browserslist` in package.json. */
import { createRequire } from 'node:module';
import type { BrowserName, CompatData, CompatStatement, SupportStatement } from '@mdn/browser-compat-data';
import browserslist from 'browserslist';

/** Browsers by the name that browserslist has for them. */
const NAMES: Readonly<Record<string, BrowserName>> = {
  chrome: 'chrome',
  edge: 'edge',
  samsung: 'samsunginternet_android',
  firefox: 'firefox',
  safari: 'safari',
  ios_saf: 'safari_ios',
};

/** A feature, and the browsers of the policy that lack it. */
export interface Feature {
  /** Its path in MDN's data: "javascript.builtins.Array.toSorted". */
  key: string;
  /** "chrome 109, safari 15.4"; empty where all have it. */
  lacking: string;
}

// oxlint-disable no-underscore-dangle -- MDN's data calls it so

/** A step of a path in MDN's data. */
interface Node {
  __compat?: CompatStatement;
  [step: string]: unknown;
}

const data = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;

/** The oldest version of each browser. */
const oldest = new Map<BrowserName, number>();
for (const each of browserslist(undefined, { path: import.meta.dirname })) {
  const [name = '', versions = ''] = each.split(' ');
  const browser = NAMES[name];
  if (browser) oldest.set(browser, Math.min(oldest.get(browser) ?? Infinity, Number.parseFloat(versions)));
}

/** @returns nothing where MDN does not know the feature */
export function feature(...path: string[]): Feature | undefined {
  let at: Node | undefined = data as unknown as Node;
  for (const step of path) at = at && Object.hasOwn(at, step) ? (at[step] as Node) : undefined;
  return at?.__compat && featureOf(path.join('.'), at.__compat);
}

function featureOf(key: string, { support }: CompatStatement): Feature {
  const lacking = [...oldest].filter(([browser, version]) => !isSupported(support[browser], version));
  return { key, lacking: lacking.map(([browser, version]) => `${browser} ${version}`).join(', ') };
}

const numberOf = (version: string): number => Number.parseFloat(version.replace('≤', ''));

function isSupported(support: SupportStatement | undefined, version: number): boolean {
  // What nobody has looked into is taken to be there.
  if (support === undefined) return true;
  return [support]
    .flat()
    .some(({ version_added: added, version_removed: removed, flags, prefix, alternative_name: other }) => {
      if (flags || prefix || other || !added) return false;
      return numberOf(added) <= version && !(typeof removed === 'string' && numberOf(removed) <= version);
    });
}

/** All features below some paths, by the last step of their own. */
export function featuresByName(...roots: string[]): Map<string, Feature[]> {
  const found = new Map<string, Feature[]>();
  const enter = (at: Node, path: string[]) => {
    for (const [name, child] of Object.entries(at) as [string, Node][]) {
      if (name === '__compat') continue;
      const inner = [...path, name];
      if (child.__compat) {
        const key = name.replace(/_static$/, '');
        found.set(key, [...(found.get(key) ?? []), featureOf(inner.join('.'), child.__compat)]);
      }
      enter(child, inner);
    }
  };
  for (const root of roots) {
    const path = root.split('.');
    let at = data as unknown as Node;
    for (const step of path) at = (at[step] ?? {}) as Node;
    enter(at, path);
  }
  return found;
}
