import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { VFile } from 'vfile';
import { assemble, type RawLine } from '../assemble.ts';
import { refuse } from '../fail.ts';
import type { SourceText } from '../types.ts';
import { refuseFilterChains } from './filters.ts';
import { makePageReader } from './page.ts';
import { piecesByDirection, type TextItem } from './pieces.ts';
import { gridsOf } from './grid.ts';
import { type Operators, rulesOf } from './rules.ts';
import { parts, rowsOf } from './rows.ts';

/** Fewer letters per page than this, on average, are no text. */
const lettersOfAText = 40;
/** Nor are these on a picture: who signs a scan has a name, an address and the time written on it. */
const lettersOfAStamp = 150;
/** More pages are no instrument. */
const maximumPages = 5000;
/** A page of law has two thousand bytes of its own, also well packed; pages that share theirs repeat each other. */
const fewestBytesOfAPage = 500;
/** Pages that are read however short they are. */
const fewPages = 200;
/** Pieces of words that a page may draw: one of law has some hundreds, where every letter is one some thousands. */
const maximumPieces = 20_000;
/** Dots of a picture that is unpacked to see that a page has one; a page of A3 at 400 dpi has 31 millions. */
const maximumDots = 50_000_000;
/** Steps in which a page with a table is drawn; more are a map, in which no cells are looked for. */
const maximumSteps = 50_000;

/**
 * A PDF with a text layer as a source: the lines of its pages from top to bottom, a blank line where more than
 * a line's height stays white, ruled tables and columns as cells.
 *
 * The order is held against a second one, that in which the page draws its words: where both differ inside a line,
 * a message names the page.
 *
 * @throws VFileMessage for a scan without text, a password, or a damaged file
 */
export async function readPdf(bytes: Uint8Array, file: VFile): Promise<SourceText> {
  refuseFilterChains(bytes, file);
  const lines: RawLine[] = [];
  const empty: number[] = [];
  const drawn: number[] = [];
  const doubtful: number[] = [];
  const maps: number[] = [];
  let letters = 0;
  /** Pages with few letters. */
  let few = 0;
  let pages = 0;
  try {
    const { OPS } = await getResolvedPDFJS();
    // A copy in memory of its own: pdf.js takes its bytes away, and those of a Buffer are shared with others.
    const open = (more = {}) =>
      getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0, ...more });
    // Pictures are left packed: a signature or a seal takes longer than all words of its page.
    const pdf = await open({ maxImageSize: 0 });
    let withPictures: typeof pdf | undefined;
    pages = pdf.numPages;
    if (pages > maximumPages) {
      refuse(
        file,
        'file-too-large',
        `The PDF has ${pages} pages; at most ${maximumPages} are read. Split it`,
      );
    }
    if (pages > fewPages && pages * fewestBytesOfAPage > bytes.length) {
      refuse(
        file,
        'pdf-bomb',
        `The PDF has ${pages} pages in ${bytes.length} bytes, too few for words on each. The file is damaged or hostile`,
      );
    }
    const read = makePageReader();
    for (let at = 1; at <= pages; at += 1) {
      const page = await pdf.getPage(at);
      const words = await wordsOf(page, at, file);
      const turned = piecesByDirection(words);
      const found = turned.flatMap(({ pieces }) => pieces).reduce((sum, { text }) => sum + text.length, 0);
      let hasPicture = false;
      if (found === 0) empty.push(at);
      if (found < lettersOfAStamp) {
        few += 1;
        // Of a scan, a few pages say as much as all: listing what a page draws is costly.
        const looked = letters > 0 || few <= 20;
        if (looked) withPictures ??= await open({ maxImageSize: maximumDots, stopAtErrors: true });
        const list = looked
          ? (await (await withPictures?.getPage(at))?.getOperatorList())?.fnArray
          : undefined;
        // A page with a picture too large to be unpacked, or with a fault, lists nothing.
        const isCut = list?.length === 0 && (await page.getOperatorList()).fnArray.length > 0;
        hasPicture = isCut || list?.includes(OPS['paintImageXObject']) === true;
        if (hasPicture && found === 0) drawn.push(at);
      }
      if (!hasPicture) letters += found;
      const rows = turned.map((group) => ({ ...group, rows: rowsOf(group.pieces) }));
      // Only where rows have white space inside can a table be: what a page draws is costly to list. The rows at the
      // edges are running heads with a page number.
      const wide = rows.some(
        (group) => group.rows.slice(1, -1).filter((row) => parts(row, 0.9).length > 1).length > 1,
      );
      const listed = wide ? await page.getOperatorList() : undefined;
      const isMap = listed !== undefined && listed.fnArray.length > maximumSteps;
      if (isMap) maps.push(at);
      const drawing = isMap ? undefined : listed;
      for (const { turn, pieces } of turned) {
        const grids = drawing ? gridsOf(rulesOf(drawing, OPS as Operators, turn)) : [];
        if (read.add(at, pieces, grids)) doubtful.push(at);
      }
      page.cleanup();
    }
    lines.push(...read.lines(pages));
    await Promise.all([pdf, withPictures].map((each) => each?.loadingTask.destroy()));
  } catch (error) {
    if (file.messages.some(({ fatal }) => fatal)) throw error;
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') {
      refuse(file, 'password', 'The PDF is locked with a password. Save it without one');
    }
    refuse(file, 'damaged-file', `The PDF cannot be read (${String(error)}). Download it again`);
  }
  if (letters < pages * lettersOfAText) {
    refuse(
      file,
      'scanned-pdf',
      `The PDF has ${letters} letters on ${pages} pages: it is a scan without a text layer. Recognise its text (OCR) first, or find a text version`,
    );
  }
  const tell = (pagesOf: readonly number[], ruleId: string, reason: (list: string) => string) => {
    if (pagesOf.length === 0) return;
    const list = pagesOf.slice(0, 20).join(', ') + (pagesOf.length > 20 ? ', …' : '');
    file.message(reason(list), { ruleId, source: 'lex' });
  };
  tell(
    empty,
    'pdf-page-without-text',
    (list) =>
      `Pages without a text layer (page ${list} of ${pages}): what is drawn there is not read. Look at the print`,
  );
  tell(
    [...new Set(doubtful)],
    'pdf-order',
    (list) =>
      `Words of a line stand in another order than the file draws them (page ${list}). Compare with the print`,
  );
  tell(
    maps,
    'pdf-tables-not-sought',
    (list) =>
      `Pages drawn in so many steps that no tables are looked for in them (page ${list}): words stand line by line. Compare with the print`,
  );
  return { ...assemble('pdf', lines), ...(drawn.length > 0 && { drawnPages: drawn }) };
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** The words of a page in the order in which it draws them; not all are waited for where there is no end of them. */
async function wordsOf(page: Page, at: number, file: VFile): Promise<TextItem[]> {
  const words: TextItem[] = [];
  const reader = page.streamTextContent().getReader() as ReadableStreamDefaultReader<
    Awaited<ReturnType<Page['getTextContent']>>
  >;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return words;
    words.push(...value.items.filter((item): item is TextItem & typeof item => 'str' in item));
    if (words.length > maximumPieces)
      refuse(
        file,
        'pdf-bomb',
        `Page ${at} of the PDF draws more than ${maximumPieces} pieces of words. The file is damaged or hostile`,
      );
  }
}
