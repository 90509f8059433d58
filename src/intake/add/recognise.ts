import { officialNumber } from '../../cite/grammar/number.ts';
import { type InstrumentMeta, slugWords } from '../../lexast/index.ts';
import type { Instrument } from '../../records/schema/instrument.ts';
import { instrumentId, type InstrumentType, instrumentTypes } from '../../records/schema/instrument-id.ts';
import { Refusal } from './refusal.ts';

/** Which instrument a text is of. */
export interface Recognised {
  id: string;
  type: InstrumentType;
  /** In the official form: "57/NQ-CP". */
  number: string;
  /** ISO 8601 */
  date?: string;
  issuer: string;
  /** Its record, where there is one. */
  record?: Instrument;
  /** What an editor should look at. */
  doubts: string[];
}

/** What a text says about itself, as far as a record can hold it. */
type Stated = Partial<Pick<Recognised, 'type' | 'number' | 'date' | 'issuer'>>;

/**
 * Find out which instrument a text is of, and hold what it says against the record.
 *
 * @param meta what the text says about itself
 * @param askedId the id that the editor gives; it settles what the text leaves open, never what it says
 * @throws Refusal when the text and a record (or `askedId`) contradict each other, or too little is said
 */
export function recognise(
  meta: InstrumentMeta,
  records: ReadonlyMap<string, Instrument>,
  askedId?: string,
): Recognised {
  const stated = statedIn(meta);
  const { type, number, date } = stated;
  const found = type && number ? instrumentId(type, number, date) : undefined;
  if (askedId && found && found !== askedId) {
    throw new Refusal(
      `The text is ${nameOf(stated)}, that is ${found}; you say that it is ${askedId}. Give the right file or the right id.`,
    );
  }
  const id = askedId ?? found;
  const record = id ? records.get(id) : undefined;
  if (record) return held(record, stated, meta.title);
  if (!type || !number) throw new Refusal(missing(stated, meta));
  const namesakes = [...records.values()].filter((each) => officialNumber(each.number) === number);
  if (!found) throw new Refusal(withoutDate(stated, namesakes, askedId));
  if (namesakes.length > 0 && !askedId) {
    throw new Refusal(
      `The text is ${nameOf(stated)}; the number ${number} is held by ${namesakes.map(recordName).join(' and ')}. ` +
        `If this is another instrument with the same number, confirm it with --id ${found}.`,
    );
  }
  const { issuer } = stated;
  if (!issuer) {
    throw new Refusal(
      `The text does not say who issued it. Write content/instruments/${found}.yaml with its issuer first.`,
    );
  }
  return { id: found, type, number, issuer, ...(date ? { date } : {}), doubts: [] };
}

function statedIn({ type, number, date, issuer }: InstrumentMeta): Stated {
  return {
    ...(type && type in instrumentTypes ? { type: type as InstrumentType } : {}),
    ...(number ? { number: officialNumber(number) } : {}),
    ...(date ? { date } : {}),
    ...(issuer ? { issuer } : {}),
  };
}

/** The record decides; everything that the text says must agree with it. */
function held(record: Instrument, stated: Stated, title: string | undefined): Recognised {
  const differing = [
    stated.type && stated.type !== record.type && 'type',
    stated.number && stated.number !== officialNumber(record.number) && 'number',
    stated.date && record.date && stated.date !== record.date && 'date',
    stated.issuer && slugWords(stated.issuer) !== slugWords(record.issuer) && 'issuer',
  ].filter(Boolean);
  if (differing.length > 0) {
    throw new Refusal(
      `The text is ${nameOf(stated)}; the record is ${recordName(record)}. Different: ${differing.join(', ')}. ` +
        'Give the right file, or correct the record and its source.',
    );
  }
  const silent = (['type', 'number', 'date', 'issuer'] as const).filter((field) => !stated[field]);
  const doubts = silent.map((field) => `The text does not say its ${field}; that of the record is taken.`);
  if (title && record.title && !sameTitle(title, record.title)) {
    doubts.push(`The text is entitled "${title}", the record "${record.title}".`);
  }
  const { id, type, number, date, issuer } = record;
  return { id, type, number, issuer, record, doubts, ...(date ? { date } : {}) };
}

/** Of a law, the type is a part of its name. */
const sameTitle = (left: string, right: string) => {
  const [shorter = '', longer = ''] = [slugWords(left), slugWords(right)].toSorted(
    (one, other) => one.length - other.length,
  );
  return longer === shorter || (shorter !== '' && longer.endsWith(`-${shorter}`));
};

function missing({ type, number }: Stated, meta: InstrumentMeta): string {
  const kind =
    !type && meta.type ? `its kind is "${meta.type}", which has no records` : !type && 'it names no kind';
  const what = [kind, !number && 'it has no number'].filter(Boolean).join(', and ');
  return `The instrument was not recognised: ${what}. If you know which one it is, say so: --id nq-57-2022-cp.`;
}

function withoutDate(stated: Stated, namesakes: readonly Instrument[], askedId: string | undefined): string {
  const start = `The text is ${nameOf(stated)}: its date was not found, and a number without a year repeats every year. `;
  if (askedId) {
    return `${start}Write content/instruments/${askedId}.yaml with the date and its source first, then add the text.`;
  }
  const [one] = namesakes;
  return one
    ? `${start}If it is ${namesakes.map(recordName).join(' or ')}, say which: --id ${one.id}.`
    : `${start}Write a record with the date and its source in content/instruments/, then say which it is with --id.`;
}

const recordName = (record: Instrument) => `${nameOf(record)} (${record.id})`;

function nameOf({ type, number, date, issuer }: Stated): string {
  return [
    type ? instrumentTypes[type].label : 'an instrument of no known kind',
    number ?? 'without a number',
    date && `of ${date}`,
    issuer && `issued by ${issuer}`,
  ]
    .filter(Boolean)
    .join(' ');
}
