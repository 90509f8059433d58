import { instrumentOfSiteFile } from '../reuse/files/instrument-of-site-file.ts';

/** A file of the built site: its path from the root, and its size. */
export interface SiteFile {
  path: string;
  bytes: number;
}

/** Files that a reader may store besides what every visit stores. */
export interface OfflineGroup {
  id: string;
  files: SiteFile[];
}

export interface OfflinePlan {
  /** Stored on the first visit. */
  precache: SiteFile[];
  /** Stored when the reader asks for it. */
  groups: OfflineGroup[];
}

/** What a first visit may store, in bytes: pages of instruments, and the search index. */
export const BUDGET = { documents: 6_000_000, index: 3_000_000 };

/**
 * Files that are never stored: the portable edition; files for search engines, feed readers and hosts; preview images; pages with
 * the whole of a long text; data about the whole site; the service worker itself.
 */
const NEVER_STORED =
  /^(?:tai-ve\/|sw\.js$|_headers$|robots\.txt$|sitemap|ban-ke\.|kiem-tra\/tep\.json$|(?:.*\/)?(?:atom\.xml|thay-doi\.json)$|opensearch\.xml$|du-lieu\/(?!index\.html$)|ngoai-tuyen\/[^/]+\.json$|van-ban\/.*\/anh\.png$|van-ban\/[^/]+\/toan-van\/)|\.(?:zip|map)$/;

/**
 * Plans which files to store for reading without a network.
 *
 * A small site is stored whole. Of a large one the frame, the pages of the chosen instruments (`offline` in the site file) and, where it
 * fits, the search index are stored; the rest, and every download, is the reader's choice.
 *
 * @param chosen ids of the chosen instruments
 */
export function offlinePlan(
  files: readonly SiteFile[],
  chosen: ReadonlySet<string>,
  budget: typeof BUDGET = BUDGET,
): OfflinePlan {
  const stored = files
    .filter(({ path }) => !NEVER_STORED.test(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const allDocuments = sizeOf(stored.filter(isDocumentPage)) <= budget.documents;
  const wholeIndex = sizeOf(stored.filter(isIndex)) <= budget.index;
  const precache: SiteFile[] = [];
  const groups = new Map<string, SiteFile[]>();
  for (const file of stored) {
    const id = instrumentOfSiteFile(file.path);
    const group = id ? groupOf(file, id) : isIndex(file) && !wholeIndex ? 'tim-kiem' : undefined;
    if (group === undefined) precache.push(file);
    else if (!groups.get(group)?.push(file)) groups.set(group, [file]);
  }
  return { precache, groups: [...groups].map(([id, members]) => ({ id, files: members })) };

  function groupOf(file: SiteFile, id: string): string | undefined {
    return isDocumentPage(file) && (allDocuments || chosen.has(id)) ? undefined : id;
  }
}

/** A page of an instrument, or the data of its link previews. */
const isDocumentPage = ({ path }: SiteFile) =>
  instrumentOfSiteFile(path) !== undefined && /(?:\.html|\/xem-truoc\.js)$/.test(path);
const isIndex = ({ path }: SiteFile) => path.startsWith('pagefind/');

/** The total size of files in bytes. */
export const sizeOf = (files: readonly SiteFile[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);
