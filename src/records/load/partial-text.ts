import path from 'node:path';
import { VFile } from 'vfile';
import type { Content } from './content.ts';

type Statements = Pick<Content, 'instruments' | 'annotations' | 'provenance'>;

/**
 * Leaves out facts and notes about an incomplete text (`ofPartialText`: "Bản đang lưu dừng ở đây") once the full text is held: they
 * are false from then on, whether or not an editor has corrected them.
 *
 * @param content folder, for the names of files
 * @returns the statements that still hold, and the files that an editor should correct, each with a message
 */
export function withoutOutdated(
  content: string,
  { instruments, annotations, provenance }: Statements,
): Pick<Content, 'instruments' | 'annotations' | 'files'> {
  const isWhole = (id: string) => provenance.get(id)?.completeness === 'full';
  const files: VFile[] = [];
  const tell = (name: string, what: string) => {
    const file = new VFile({ path: path.join(content, name) });
    const reason = `${what} nói về bản văn còn thiếu; nay đã có bản đủ nên không hiện trên trang. Viết lại theo bản đủ, hoặc xóa.`;
    file.message(reason, { ruleId: 'text-newer', source: 'lex' });
    files.push(file);
  };
  const records = [...instruments].map(([id, record]) => {
    if (!isWhole(id) || !record.facts.some((fact) => fact.ofPartialText)) return [id, record] as const;
    const facts = record.facts.filter((fact) => {
      if (fact.ofPartialText) tell(path.join('instruments', `${id}.yaml`), `Dữ kiện "${fact.label}"`);
      return !fact.ofPartialText;
    });
    return [id, { ...record, facts }] as const;
  });
  const notes = [...annotations].map(([id, own]) => {
    if (!isWhole(id)) return [id, own] as const;
    const kept = own.filter((note) => {
      if (note.ofPartialText)
        tell(path.join('annotations', id, `${note.id}.mdx`), `Chú giải "${note.title}"`);
      return !note.ofPartialText;
    });
    return [id, kept] as const;
  });
  return { instruments: new Map(records), annotations: new Map(notes), files };
}
