import { strFromU8, unzipSync } from 'fflate';
import type { Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { VFile } from 'vfile';
import { refuse } from '../fail.ts';

/** The largest part of a Word file that is unpacked, in bytes. */
const maximumPart = 96 * 1024 * 1024;
/** The largest sum of the parts that are unpacked, in bytes. */
const maximumTotal = 128 * 1024 * 1024;

/** The most elements that the parts may have together: each costs about a kilobyte of memory. */
const maximumElements = 300_000;

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
      'The file is a ZIP archive but not a Word document: it has no word/document.xml. Give the DOCX itself',
    );
  }
  refuseTooMany(Object.values(parts), file);
  return new Map(Object.entries(parts).map(([name, part]) => [name, readXml(name, part, file)]));
}

/** 62 KB can unpack to millions of elements: they are counted before a tree is made of them. */
function refuseTooMany(parts: readonly Uint8Array[], file: VFile): void {
  let marks = 0;
  for (const part of parts) for (const byte of part) if (byte === 0x3c) marks += 1;
  if (marks <= maximumElements * 2) return;
  refuse(
    file,
    'xml-bomb',
    `The Word file has some ${marks} tags; at most ${maximumElements * 2} are read. Split it, or the file is damaged or hostile`,
  );
}

function readXml(name: string, part: Uint8Array, file: VFile): Root {
  const xml = decodeXml(part);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml.slice(0, 100_000))) {
    refuse(
      file,
      'external-entity',
      `"${name}" declares a document type; Word files have none, and one can read other files. Save the document again with Word`,
    );
  }
  try {
    return fromXml(xml);
  } catch (error) {
    return refuse(
      file,
      'damaged-file',
      `"${name}" is not well-formed XML (${firstLine(error)}). Download the file again`,
    );
  }
}

const firstLine = (error: unknown) => String(error instanceof Error ? error.message : error).split('\n')[0];

function decodeXml(part: Uint8Array): string {
  if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder('utf-16le').decode(part);
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder('utf-16be').decode(part);
  return strFromU8(part).replace(/^\uFEFF/, '');
}
