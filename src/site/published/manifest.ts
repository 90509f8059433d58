/** The manifest of a publication: every file with its digest, its instrument and the date of the text. */

/** `ban-ke.json`. */
export interface PublishedManifest {
  /** Address of the site, where it has one. */
  site?: string;
  files: PublishedFile[];
}

export interface PublishedFile {
  /** Path from the root of the site. */
  file: string;
  sha256: string;
  /** The instrument whose text it holds. */
  text?: string;
  /** Day on which that text was received, ISO 8601. */
  date?: string;
}

/** Whether a file is a download, which people pass on to others and may later want to check. */
const isDownload = (file: string): boolean =>
  /^van-ban\/[^/]+\/[^/]+\.(?:docx|pdf|epub|txt|md|xml|json|jsonld|csv)$/.test(file) ||
  /\.(?:zip|csv|ics)$/.test(file);

/** `kiem-tra/tep.json`: downloads by sha256, those of earlier publications too. */
export type KnownFiles = Record<string, KnownFile>;

export interface KnownFile {
  file: string;
  text?: string;
  date?: string;
  /** Set for a file of an earlier publication that has been changed or removed since. */
  earlier?: true;
}

/**
 * Collects the downloads that can be checked.
 *
 * @param now the manifest of this build
 * @param before manifests of earlier publications that the publisher kept
 */
export function knownFiles(now: PublishedManifest, before: readonly PublishedManifest[]): KnownFiles {
  const known: KnownFiles = {};
  const enter = ({ files }: PublishedManifest, earlier?: true) => {
    for (const { sha256, ...rest } of files)
      if (isDownload(rest.file)) known[sha256] ??= { ...rest, ...(earlier ? { earlier } : {}) };
  };
  enter(now);
  for (const each of before) enter(each, true);
  return known;
}
