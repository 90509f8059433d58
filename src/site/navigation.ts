import { type SectionKey, sectionLabels } from '../records/schema/index.ts';
import { settings } from './settings.ts';

export interface NavigationItem {
  /** Path from the root of the site, or the absolute address of a page of another site. */
  path: string;
  label: string;
}

const section = (key: SectionKey): NavigationItem => ({ path: `/${key}/`, label: sectionLabels[key] });

/** The items of the navigation, in order. */
export const navigation: readonly NavigationItem[] = settings.menu.map((item) =>
  typeof item === 'string' ? section(item) : { path: item.address, label: item.label },
);

/** Sections that are linked only in the footer of every page. */
export const furtherSections: readonly NavigationItem[] = (Object.keys(sectionLabels) as SectionKey[])
  .filter((key) => !settings.menu.includes(key))
  .map(section);
