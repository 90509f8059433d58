import { type Document, parseDocument, stringify } from 'yaml';
import type { InstrumentMeta } from '../../lexast/index.ts';
import { instrumentTypes } from '../../records/schema/instrument-id.ts';
import type { Sources } from '../../records/schema/source.ts';
import type { Recognised } from './recognise.ts';

/**
 * The record of an instrument that had none: what its text says, attributed to the text.
 *
 * @param source key of the held text in `content/sources.yaml`
 * @param today ISO date
 * @returns the contents of `content/instruments/<id>.yaml`
 */
export function writeRecord(found: Recognised, meta: InstrumentMeta, source: string, today: string): string {
  const attribution = { sources: [source], confidence: 'medium' };
  const title = meta.title && titleOf(found, meta.title);
  return (
    '# Lập tự động khi thêm nguyên văn: chỉ ghi điều bản văn tự nêu.\n' +
    stringify(
      {
        id: found.id,
        type: found.type,
        number: found.number,
        ...(found.date ? { date: found.date } : {}),
        issuer: found.issuer,
        ...(title ? { title } : {}),
        identity: attribution,
        ...(meta.signer ? { signer: { value: meta.signer, ...attribution } } : {}),
        ...(meta.effective ? { effective: { value: meta.effective, ...attribution } } : {}),
        status: { value: 'chua-kiem-chung', asOf: today },
      },
      { lineWidth: 0 },
    )
  );
}

/** A law is called by its type and its name: "Luật Thử nghiệm". */
function titleOf({ type }: Recognised, title: string): string {
  const { label } = instrumentTypes[type];
  const named =
    ['luat', 'bo-luat', 'phap-lenh'].includes(type) && !title.toLowerCase().startsWith(label.toLowerCase());
  return named ? `${label} ${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;
}

/** Names held texts in `content/sources.yaml`. Comments and order stay. */
export interface SourceNames {
  /** @returns the key of a text */
  name(held: { id: string; name: string; whole: boolean }): string;
  /** The new contents of the file. */
  yaml(): string;
}

/**
 * @param yaml the file as it is; read once for all texts that are named
 * @param today ISO date
 */
export function sourceNames(yaml: string, sources: Sources, today: string): SourceNames {
  const document: Document = parseDocument(yaml);
  // A table that is empty so far may hold words about it.
  document.contents ??= document.createNode({});
  const keys = new Map(
    Object.entries(sources).flatMap(([key, source]) =>
      source.kind === 'held-text' ? [[source.instrument, key] as const] : [],
    ),
  );
  let last = Math.max(-1, ...Object.keys(sources).map((each) => Number(each.slice(1))));
  return {
    name({ id, name, whole }) {
      const title = `Nguyên văn ${name} đang lưu ở trang này${whole ? '' : ' (chưa đủ)'}`;
      const known = keys.get(id);
      if (known) {
        document.setIn([known, 'title'], title);
        return known;
      }
      const key = `S${(last += 1)}`;
      keys.set(id, key);
      const node = document.createNode(key);
      node.spaceBefore = true;
      document.add(
        document.createPair(node, {
          kind: 'held-text',
          instrument: id,
          title,
          publisher: 'Trang này',
          collected: today.slice(0, 7),
        }),
      );
      return key;
    },
    yaml: () => document.toString({ lineWidth: 0 }),
  };
}
