import { parseDocument, stringify } from 'yaml';
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

/**
 * Name a held text in `content/sources.yaml`. Comments and order stay.
 *
 * @param yaml the file as it is
 * @param name the instrument as it is called: "Nghị quyết 57/NQ-CP"
 * @param today ISO date
 * @returns the new contents, and the key of the text
 */
export function nameHeldText(
  yaml: string,
  sources: Sources,
  held: { id: string; name: string; whole: boolean },
  today: string,
): { yaml: string; key: string } {
  const title = `Nguyên văn ${held.name} đang lưu ở trang này${held.whole ? '' : ' (chưa đủ)'}`;
  const document = parseDocument(yaml);
  const known = Object.entries(sources).find(
    ([, source]) => source.kind === 'held-text' && source.instrument === held.id,
  )?.[0];
  const key = known ?? `S${Math.max(-1, ...Object.keys(sources).map((each) => Number(each.slice(1)))) + 1}`;
  if (known) document.setIn([known, 'title'], title);
  else {
    const name = document.createNode(key);
    name.spaceBefore = true;
    document.add(
      document.createPair(name, {
        kind: 'held-text',
        instrument: held.id,
        title,
        publisher: 'Trang này',
        collected: today.slice(0, 7),
      }),
    );
  }
  return { yaml: document.toString({ lineWidth: 0 }), key };
}
