import type { Addition } from '../../src/intake/add/index.ts';
import { firstDifference, type UnitChange } from '../../src/intake/diff/index.ts';
import { outline } from './outline.ts';

/** What was understood of a new text, and what taking it in changes, for a terminal. */
export function describeAddition(addition: Addition): string {
  const { instrument, inspection, provenance, changes, notes, moved, kind } = addition;
  const { attachments, references } = inspection.summary;
  const by = (status: string) => references.filter((reference) => reference.status === status).length;
  const lines = [
    outline(inspection),
    ...attachments.map(({ title }) => `attached: ${title}`),
    `references: ${by('resolved')} resolved, ${by('ambiguous')} ambiguous, ${by('unresolved')} unresolved`,
    ...references
      .filter(({ status }) => status !== 'resolved')
      .map(({ status, text }) => `  ${status}: ${text.replace(/\s+/gu, ' ')}`),
    '',
    `${instrument.id}: ${instrument.record ? 'its record agrees' : 'no record yet; one is made of what the text says: compare number, date and title with the print'}`,
    ...instrument.doubts.map((doubt) => `doubt: ${doubt}`),
  ];
  lines.push(
    ...notes.map(
      ({ id, title }) =>
        `read again: the note "${title}" (content/annotations/${instrument.id}/${id}.mdx) is on a place that changes`,
    ),
  );
  if (kind === 'replacement') lines.push(...describeChanges(changes), ...replaced(addition));
  lines.push(...Object.entries(moved).map(([from, to]) => `moved: ${from} now leads to ${to}`));
  lines.push(`text: content/sources/${instrument.id}/${provenance.file}, ${provenance.completeness}`);
  return lines.join('\n');
}

const replaced = ({ provenance }: Addition) =>
  provenance.earlier
    .slice(0, 1)
    .map(({ file, received }) => `replaces ${file}, received ${received}, which is kept`);

/** Places that were added, changed or removed, each with its first differing words. */
function describeChanges(changes: readonly UnitChange[]): string[] {
  const differing = changes.filter(({ kind }) => kind !== 'same');
  return [
    `by division: ${changes.length - differing.length} the same, ${differing.length} different`,
    ...differing.map((change) => {
      const { before, after } = change;
      const { before: old, after: now } = firstDifference(before?.words ?? '', after?.words ?? '');
      const words = [before && `- ${old}`, after && `+ ${now}`].filter(Boolean).join('  ');
      return `  ${change.kind} ${(after ?? before)?.key}  ${words}`;
    }),
  ];
}
