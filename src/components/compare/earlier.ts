import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { TextVersion } from '../../intake/versions.ts';
import type { Provenance } from '../../records/schema/provenance.ts';
import { RecordedMemo } from '../../reuse/reads.ts';
import { shortDate } from '../../site/dates.ts';
import { comparedHref } from '../../site/href.ts';
import type { Library } from '../../site/library.ts';
import { comparisons } from './comparison.ts';

/**
 * Notes at places that differ from the version before, each with a link to the comparison of that place. A note is a line of its
 * own, so that nothing has to open inside the law.
 *
 * @param versions newest first
 * @returns HTML by anchor
 */
export function earlierByAnchor(id: string, versions: readonly TextVersion[]): Map<string, string> {
  const [latest] = comparisons(versions);
  const changed = (latest?.groups ?? [])
    .flatMap(({ places }) => places)
    .flatMap(({ kind, anchor }) => (kind === 'changed' && anchor ? [anchor] : []));
  return new Map(
    changed.map((anchor) => [
      anchor,
      toHtml(
        h('p.earlier', [
          h('a', { href: comparedHref(id, anchor) }, 'Xem trước và sau'),
          ` (khác bản nhận ngày ${shortDate(latest?.older.received ?? '')})`,
        ]),
      ),
    ]),
  );
}

const remembered = new RecordedMemo<Provenance, Promise<Map<string, string>>>();

/**
 * As `earlierByAnchor`, computed once for all pages of an instrument.
 *
 * @returns undefined where there is no earlier version
 */
export function earlierOf(
  { instruments, versions }: Library,
  id: string,
): Promise<Map<string, string>> | undefined {
  const provenance = instruments.get(id)?.provenance;
  if (!provenance?.earlier.length) return undefined;
  return remembered.getOrMake(provenance, async () => earlierByAnchor(id, await versions(id)));
}
