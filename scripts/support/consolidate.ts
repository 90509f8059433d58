import type { VFile } from 'vfile';
import {
  actName,
  apply,
  changeNotes,
  computedNotice,
  conserve,
  createCatalogue,
  formatPlace,
  instrumentId,
  parse,
  read,
  readSource,
  resolveReferences,
  slugWords,
  toAkn,
  toDocx,
  toEpub,
  toJson,
  toMarkdown,
  toMdx,
  toText,
  workOfMeta,
  type AknChange,
  type Consolidated,
  type HeldText,
  type Operation,
  type WorkIdentity,
} from '../../src/index.ts';

/** A computed text with all that its forms say of it. */
export interface ComputedText {
  base: HeldText;
  acts: readonly HeldText[];
  computed: Consolidated;
  work: WorkIdentity;
  date: string | undefined;
  notice: string;
}

/** An operation without the words that it quotes: `origins` says where these are. */
const told = ({ kind, target, command, effective, certainty, doubt }: Operation) => ({
  kind,
  target,
  command,
  effective,
  certainty,
  doubt,
});

const types: Partial<Record<Operation['kind'], AknChange['type']>> = {
  insert: 'insertion',
  repeal: 'repeal',
};

const forms: Record<string, (text: ComputedText) => string | Uint8Array> = {
  akn: ({ computed, work, acts, date, notice }) =>
    toAkn(computed.tree, work, {
      notes: changeNotes(computed),
      amended: { notice, ...(date ? { date } : {}), changes: aknChanges(computed, acts) },
    }),
  json: ({ computed, work, date, notice }) => {
    const { origins, removed, changes, executed, refused, later } = computed;
    return toJson(computed.tree, work, {
      computed: {
        notice,
        date,
        origins,
        removed,
        changes,
        operations: executed.map(told),
        refused: refused.map(({ operation, reason, anchor }) => ({
          operation: told(operation),
          reason,
          anchor,
        })),
        later: later.map(told),
      },
    });
  },
  mdx: ({ computed, notice }) => toMdx(computed.tree, `notice: ${JSON.stringify(notice)}`),
  markdown: ({ computed, notice }) => toMarkdown(computed.tree, { notice }),
  text: ({ computed, notice }) => toText(computed.tree, { notice }),
  docx: ({ base, acts, computed, work, notice }) => {
    const names = new Map(acts.map((act) => [act.id, actName({ id: act.id, ...numbered(act) })]));
    const by = new Map(
      computed.changes.map(({ anchor, operation }) => [
        anchor,
        names.get(computed.executed[operation]?.command.act ?? ''),
      ]),
    );
    return toDocx(computed.tree, work, {
      notice,
      notes: changeNotes(computed),
      against: base.document,
      changedBy: (anchor) => by.get(anchor),
    });
  },
  epub: ({ computed, work, notice }) => toEpub(computed.tree, work, { notice, notes: changeNotes(computed) }),
};

function numbered({ number, document: { meta } }: HeldText): { number?: string } {
  const own = number ?? meta.number;
  return own ? { number: own } : {};
}

/** Names of the forms that a computed text compiles to. */
export const computedForms = Object.keys(forms).join('|');

export const consolidateUsage = `lexast consolidate BASE AMENDING… [--on YYYY-MM-DD] [--to ${computedForms}] [--out FILE]`;

function aknChanges({ changes, executed }: Consolidated, acts: readonly HeldText[]): AknChange[] {
  return changes.flatMap(({ anchor, operation: index }) => {
    const operation = executed[index];
    const act = acts.find(({ id }) => id === operation?.command.act);
    if (!operation || !act) return [];
    const { effective, kind, command } = operation;
    return {
      anchor,
      type: types[kind] ?? ('substitution' as const),
      act: workOfMeta(act.document.meta, act.id),
      place: command.path,
      ...(effective ? { effective } : {}),
    };
  });
}

/**
 * Read a file into a held text.
 *
 * @param file where messages go; its path names the text where its words do not
 */
export async function holdFile(bytes: Uint8Array, file: VFile): Promise<HeldText> {
  file.value = bytes;
  const source = await readSource(bytes, file);
  const document = resolveReferences(parse(source, file), createCatalogue([]), file);
  const id = instrumentId(document.meta) ?? (slugWords(file.stem ?? '') || 'van-ban');
  return { id, document };
}

/** Compute the text of a base as amended, with its citations resolved again. */
export function consolidate(base: HeldText, acts: readonly HeldText[], date?: string): ComputedText {
  const operations = acts.flatMap((act) => read(act, base).operations);
  const computed = apply(base, operations, acts, date);
  const losses = conserve(base, acts, computed);
  if (losses.length > 0) {
    throw new Error(
      `The computed text loses or invents words: ${losses.map(({ reason }) => reason).join('; ')}`,
    );
  }
  resolveReferences(computed.tree, createCatalogue([]));
  const work = workOfMeta(base.document.meta, base.id);
  return { base, acts, computed, work, date, notice: computedNotice(date) };
}

/** Compile a computed text to one form. */
export function compileComputed(text: ComputedText, form: string): string | Uint8Array {
  const compile = forms[form];
  if (!compile) throw new Error(`There is no form "${form}"; choose one of ${computedForms}.`);
  return compile(text);
}

const place = ({ target, command }: Operation) =>
  `${formatPlace(target) || 'Toàn văn bản'} ← ${command.place} ${command.number ?? command.act}`;

/** What was done, refused and left for later, for the person who computes. */
export function consolidationReport({ computed, acts, base }: ComputedText): string[] {
  const quiet = acts.filter(
    ({ id }) =>
      ![...computed.executed, ...computed.later, ...computed.refused.map(({ operation }) => operation)].some(
        ({ command }) => command.act === id,
      ),
  );
  return [
    `Đã thực hiện ${computed.executed.length} lệnh, từ chối ${computed.refused.length}, chưa đến ngày hiệu lực ${computed.later.length}.`,
    ...quiet.map(({ id }) => `${id}: không có lệnh nào sửa đổi ${base.id}.`),
    ...computed.executed.flatMap((each) =>
      each.doubt ? [`Cần kiểm tra: ${place(each)}: ${each.doubt}`] : [],
    ),
    ...computed.refused.map(({ operation, reason }) => `Chưa thực hiện: ${place(operation)}: ${reason}`),
  ];
}
