/** A PDF of one page with the given lines of plain Latin letters, as bytes. */
export function makePdf(lines: readonly string[]): Uint8Array {
  const words = lines.map((line) => `(${line}) Tj 0 -14 Td`).join('\n');
  return drawPdf(`BT /F1 12 Tf 50 700 Td\n${words}\nET`);
}

/** Words at a place, in a size: an operator for `drawPdf`. */
export const at = (x: number, y: number, text: string, size = 12): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`;

/** A PDF of pages that each draw the given operators. */
export function drawPdf(...streams: string[]): Uint8Array {
  const [first = [], ...others] = streams.map((stream, at) => {
    const number = at === 0 ? 3 : 4 + at * 2;
    return [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${number + 1} 0 R/Resources<</Font<</F1 5 0 R>>>>>>`,
      `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    ];
  });
  const kids = streams.map((_, at) => `${at === 0 ? 3 : 4 + at * 2} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${streams.length}>>`,
    ...first,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...others.flat(),
  ];
  let pdf = '%PDF-1.4\n';
  const offsets: number[] = [];
  objects.forEach((object, at) => {
    offsets.push(pdf.length);
    pdf += `${at + 1} 0 obj${object}endobj\n`;
  });
  const table = pdf.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  pdf += `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`;
  return new TextEncoder().encode(pdf);
}
