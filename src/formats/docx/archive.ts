import { unzipSync } from 'fflate';
import type { Root } from 'xast';
import type { VFile } from 'vfile';
import { refuse } from '../fail.ts';
import { readXml, XmlRefusal } from './read-xml.ts';

/** The largest part of a Word file that is unpacked, in bytes. */
const maximumPart = 40 * 1024 * 1024;
/** The largest sum of the parts that are unpacked, in bytes. */
const maximumTotal = 48 * 1024 * 1024;

/** The most elements that the parts may have together, those apart that only say how it looks: a table of 100,000 cells. */
const maximumElements = 600_000;

const wanted =
  /^word\/(?:document\d*|numbering|styles|footnotes|endnotes|comments|(?:header|footer)\d*)\.xml$/;

/**
 * Unpack the parts of a Word file that hold text.
 *
 * @returns the XML of each part by its name
 * @throws VFileMessage for a damaged archive, one that is no Word file, unpacks to too much, names a path
 * outside itself, or declares a document type (external entities)
 */
export function readArchive(bytes: Uint8Array, file: VFile): Map<string, Root> {
  let total = 0;
  const names: string[] = [];
  let refusal: { ruleId: string; reason: string } | undefined;
  let parts: Record<string, Uint8Array> = {};
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:/i.test(name)) {
          refusal ??= {
            ruleId: 'unsafe-path',
            reason: `The archive names a path outside itself: "${name}". Save the document again with Word and use that file`,
          };
        }
        if (refusal || !wanted.test(name)) return false;
        total += originalSize;
        if (originalSize > maximumPart || total > maximumTotal) {
          refusal = {
            ruleId: 'zip-bomb',
            reason: `"${name}" unpacks to ${originalSize} bytes, more than the ${maximumPart} that are read. The file is damaged or hostile`,
          };
          return false;
        }
        return true;
      },
    });
  } catch (error) {
    refuse(file, 'damaged-file', `The Word file cannot be unpacked (${String(error)}). Download it again`);
  }
  if (refusal) refuse(file, refusal.ruleId, refusal.reason);
  if (!names.some((name) => /^word\/document\d*\.xml$/.test(name))) {
    refuse(
      file,
      'unknown-format',
      'The file is a ZIP archive but not a Word document: it has no word/document.xml. Give the DOCX itself, or save the text as DOCX',
    );
  }
  let count = 0;
  const counted = () => {
    count += 1;
    if (count > maximumElements) throw new XmlRefusal('too-many', `more than ${maximumElements} elements`);
  };
  return new Map(
    Object.entries(parts).map(([name, part]) => {
      try {
        return [name, readXml(part, counted)];
      } catch (error) {
        if (!(error instanceof XmlRefusal)) throw error;
        return refuse(file, ...reasonOf(name, error));
      }
    }),
  );
}

/** The rule and the words of a refusal. */
function reasonOf(name: string, { kind, message }: XmlRefusal): [string, string] {
  switch (kind) {
    case 'too-many':
      // 62 KB can unpack to millions.
      return [
        'xml-bomb',
        `The Word file has more than ${maximumElements} elements. Split it, or the file is damaged or hostile`,
      ];
    case 'too-deep':
      return [
        'damaged-file',
        `"${name}" nests its elements too deep. The file is damaged or hostile: save the document again with Word`,
      ];
    case 'doctype':
      return [
        'external-entity',
        `"${name}" declares a document type; Word files have none, and one can read other files. Save the document again with Word`,
      ];
    default:
      return [
        'damaged-file',
        `"${name}" is not well-formed XML (${message.split('\n')[0]}). Download the file again`,
      ];
  }
}
