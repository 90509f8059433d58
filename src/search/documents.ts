import { instrumentTypes, statusLabels, type Instrument } from '../records/schema/index.ts';
import { shortDate } from '../records/short-date.ts';
import type { Document } from '../lexast/index.ts';
import { mapOf, partAt, splitText } from '../pipeline/parts/index.ts';
import { isAmending } from './known-laws.ts';
import { passagesOf } from './passages.ts';
import type { Passage, SearchDocument, Standing } from './types.ts';

/** Where an instrument's page shows what is known of it. */
const FACTS = 'thong-tin';

/**
 * An instrument as the search knows it: its record, its text where held, what is known of it.
 *
 * @param notes editorial passages on its page
 * @param state why it comes after others; whether nobody compared its words with the scan they are from
 */
export function instrumentDocument(
  record: Instrument,
  tree: Document | undefined,
  notes: readonly Passage[] = [],
  { standing, uncompared = false }: { standing?: Standing | undefined; uncompared?: boolean } = {},
): SearchDocument {
  const { label } = instrumentTypes[record.type];
  const [year, month, day] = (record.date ?? '').split('-').map(Number);
  const date = year && month && day ? ` ngày ${pad(day)} tháng ${pad(month, 3)} năm ${year}` : '';
  const official = `${label} số ${record.number}${date} của ${record.issuer}`;
  const subject = record.title ?? '';
  const names = (record.names ?? []).flatMap((name) => (year ? [name, `${name} ${year}`] : [name]));
  const own: Passage = {
    anchor: '',
    label: '',
    kind: 'law',
    text: [
      subject ? `${official}: ${subject}` : official,
      ...(record.signer ? [`Người ký: ${record.signer.value}`] : []),
    ].join('. '),
  };
  return {
    id: record.id,
    url: `/van-ban/${record.id}/`,
    name: `${label} ${record.number}`,
    subject,
    type: label,
    ...(year && { year: String(year) }),
    bodies: [record.issuer],
    names,
    ...(tree && { held: true }),
    ...(record.core && { core: true }),
    ...(isAmending(record) && { amends: true }),
    ...(uncompared && { uncompared: true }),
    ...(standing && { standing }),
    passages: [own, ...(tree ? passagesInParts(tree) : []), ...factPassages(record), ...notes],
  };
}

/** The passages of a text, those of a long one with the part that they are on. */
function passagesInParts(tree: Document): Passage[] {
  const map = mapOf(splitText(tree));
  const passages = passagesOf(tree);
  if (!map) return passages;
  return passages.map((passage) => {
    const part = map.keys[partAt(map, passage.anchor)];
    return part ? { ...passage, part } : passage;
  });
}

/** Days below 10 and months below 3 are written with a leading zero (Nghị định 30/2020/NĐ-CP). */
const pad = (value: number, below = 10) => (value < below ? `0${value}` : String(value));

function factPassages({ facts, effective, status }: Instrument): Passage[] {
  const known = [
    ...(effective ? [{ label: 'Có hiệu lực từ', value: shortDate(effective.value) }] : []),
    {
      label: 'Tình trạng hiệu lực',
      value: [statusLabels[status.value], status.note].filter(Boolean).join('. '),
    },
    ...facts,
  ];
  return known.map(({ label, value }) => ({
    anchor: FACTS,
    label,
    kind: 'note',
    text: `${label}: ${value}`,
  }));
}
