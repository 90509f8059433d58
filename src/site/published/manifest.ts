/** What a build published: every file with its digest, the text it belongs to, and of which day that text is. */

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

/** A file that people hand on. */
const isHandedOn = (file: string): boolean =>
  /^van-ban\/[^/]+\/[^/]+\.(?:docx|pdf|epub|txt|md|xml|json|jsonld|csv)$/.test(file) ||
  /\.(?:zip|csv|ics)$/.test(file);

/** `kiem-tra/tep.json`: files that people hand on, by sha256; those of earlier manifests too. */
export type KnownFiles = Record<string, KnownFile>;

export interface KnownFile {
  file: string;
  text?: string;
  date?: string;
  /** Was published before, and is another now, or is there no more. */
  earlier?: true;
}

/**
 * @param now what this build publishes
 * @param before manifests of earlier publications that the publisher kept
 */
export function knownFiles(now: PublishedManifest, before: readonly PublishedManifest[]): KnownFiles {
  const known: KnownFiles = {};
  const enter = ({ files }: PublishedManifest, earlier?: true) => {
    for (const { sha256, ...rest } of files)
      if (isHandedOn(rest.file)) known[sha256] ??= { ...rest, ...(earlier ? { earlier } : {}) };
  };
  enter(now);
  for (const each of before) enter(each, true);
  return known;
}
