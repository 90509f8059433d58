import {
  compareWords,
  diffTrees,
  type Unit,
  type UnitChange,
  type WordChange,
} from '../../intake/diff/index.ts';
import type { SourceVersion } from '../../records/schema/index.ts';
import type { TextVersion } from '../../intake/versions.ts';
import { capitalised, unitPlace } from '../../pipeline/facts/index.ts';

/** A place of the text, as the page of comparison shows it. */
export interface ComparedPlace {
  kind: UnitChange['kind'];
  /** "Điểm a khoản 1 Mục III" */
  label: string;
  /** Anchor in the newer text; absent for what it does not have. */
  anchor?: string;
  words: WordChange[];
}

/** Two successive texts of one instrument. */
export interface Comparison {
  newer: SourceVersion;
  older: SourceVersion;
  counts: Record<UnitChange['kind'], number>;
  /** In reading order; places that stay the same between two others stand together. */
  groups: { same: boolean; places: ComparedPlace[] }[];
}

/** Labels of parts without a name of their own. */
const partLabels: Partial<Record<Unit['node']['type'], string>> = {
  header: 'Phần đầu văn bản',
  preamble: 'Phần mở đầu',
  body: 'Phần nội dung',
  closing: 'Nơi nhận và phần ký',
};

/**
 * Compare each text of an instrument with the one it replaced.
 *
 * @param versions newest first
 */
export function comparisons(versions: readonly TextVersion[]): Comparison[] {
  return versions.slice(1).flatMap((older, index) => {
    const newer = versions[index];
    return newer ? [compare(older, newer)] : [];
  });
}

function compare(older: TextVersion, newer: TextVersion): Comparison {
  const counts = { same: 0, changed: 0, added: 0, removed: 0 };
  const groups: Comparison['groups'] = [];
  for (const change of diffTrees(older.tree, newer.tree)) {
    counts[change.kind] += 1;
    const same = change.kind === 'same';
    const last = groups.at(-1);
    const place = comparedPlace(change);
    if (last?.same === same) last.places.push(place);
    else groups.push({ same, places: [place] });
  }
  return { newer: newer.provenance, older: older.provenance, counts, groups };
}

function comparedPlace({ kind, before, after }: UnitChange): ComparedPlace {
  const unit = after ?? before;
  return {
    kind,
    label: labelOf(unit),
    ...(after?.anchor ? { anchor: after.anchor } : {}),
    words: wordsOf(before, after),
  };
}

function wordsOf(before: Unit | undefined, after: Unit | undefined): WordChange[] {
  if (before && after) return compareWords(before.words, after.words);
  if (after) return [{ kind: 'added', words: after.words }];
  return before ? [{ kind: 'removed', words: before.words }] : [];
}

function labelOf({ node, ancestors }: Unit): string {
  const place = unitPlace(node, ancestors);
  if (place) return capitalised(place);
  if (node.type === 'attachment' || node.type === 'appendix') return node.title;
  return partLabels[node.type] ?? 'Đoạn không có số';
}
