import { type SectionKey, sectionLabels } from '../records/schema/index.ts';
import { settings } from './settings.ts';

export interface NavigationItem {
  /** From the root of the site, or the whole address of another one. */
  path: string;
  label: string;
}

const section = (key: SectionKey): NavigationItem => ({ path: `/${key}/`, label: sectionLabels[key] });

/** What the navigation has, in its order. */
export const navigation: readonly NavigationItem[] = settings.menu.map((item) =>
  typeof item === 'string' ? section(item) : { path: item.address, label: item.label },
);

/** Sections that are found at the foot of every page only. */
export const furtherSections: readonly NavigationItem[] = (Object.keys(sectionLabels) as SectionKey[])
  .filter((key) => !settings.menu.includes(key))
  .map(section);
