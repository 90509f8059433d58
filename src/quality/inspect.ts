import type { VFile } from 'vfile';
import { type Catalogue, references, resolveReferences } from '../cite/index.ts';
import { hasLedger, type Ledger, ledgerOf } from '../amend/index.ts';
import type { LeftOut, SourceFormat } from '../formats/index.ts';
import {
  attachments,
  count,
  type Counts,
  type Document,
  type InstrumentMeta,
  type ReferenceTarget,
  treeText,
} from '../lexast/index.ts';
import { walk } from '../lexast/walk.ts';
import { readOnce } from '../pipeline/read-once.ts';

/** What the parser makes of a file, as plain data. */
export interface InspectionSummary {
  instrument: InstrumentMeta;
  completeness: Document['completeness'];
  /** Divisions of the instrument with its attachments, without appendices and quoted amending text. */
  counts: Counts;
  quoted: Counts;
  attachments: { title: string; counts: Counts }[];
  conservation: { sourceChars: number; treeChars: number; equal: boolean };
  /** The anchors that this text would be published under, in order. */
  anchors: string[];
  /** Offsets into the normalised text. */
  references: { text: string; start: number; end: number; status: string; targets: ReferenceTarget[] }[];
  messages: { rule: string; line?: number; reason: string }[];
  /** What stands in the file and is no part of the text. */
  leftOut: LeftOut[];
  /** What a consolidated text says of how it came to be. */
  ledger?: Ledger;
}

export interface Inspection {
  format: SourceFormat;
  tree: Document;
  summary: InspectionSummary;
}

/**
 * Parse a file of any supported format and say what was understood.
 *
 * @param file with its bytes; messages are left on it
 * @throws VFileMessage when the file cannot be read at all
 */
export async function inspectSource(file: VFile, catalogue: Catalogue): Promise<Inspection> {
  const { source, tree: parsed } = await readOnce(file);
  const tree = resolveReferences(parsed, catalogue, file);
  const text = treeText(tree);
  const { counts, quoted } = count(tree);
  return {
    format: source.format,
    tree,
    summary: {
      instrument: tree.meta,
      completeness: tree.completeness,
      counts,
      quoted,
      attachments: attachments(tree).map((each) => ({ title: each.title, counts: count(each).counts })),
      conservation: {
        sourceChars: source.text.length,
        treeChars: text.length,
        equal: text === source.text,
      },
      anchors: anchorsOf(tree),
      references: references(tree).map(({ text: words, start, end, node }) => ({
        text: words,
        start,
        end,
        status: node.status,
        targets: node.targets,
      })),
      messages: file.messages.map((message) => ({
        rule: message.ruleId ?? '',
        ...(message.line === undefined ? {} : { line: message.line }),
        reason: message.reason,
      })),
      leftOut: source.leftOut ?? [],
      ...(hasLedger(tree) && { ledger: ledgerOf(tree) }),
    },
  };
}

function anchorsOf(tree: Document): string[] {
  const anchors: string[] = [];
  walk(tree, (node) => {
    if ('id' in node && node.id) anchors.push(node.id);
  });
  return anchors;
}
