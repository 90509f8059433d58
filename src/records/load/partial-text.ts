import path from 'node:path';
import { VFile } from 'vfile';
import type { Content } from './content.ts';

type Spoken = Pick<Content, 'instruments' | 'annotations' | 'provenance'>;

/**
 * Leave out what editors said of the copy that was held and lacked something ("Bản đang lưu dừng ở đây"), where a whole
 * text has come: it is false from that day on, whether somebody has time to mend it or not.
 *
 * @param content folder, for the names of files
 * @returns what still holds, and the files that an editor should mend, each with a message
 */
export function withoutOutdated(
  content: string,
  { instruments, annotations, provenance }: Spoken,
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
