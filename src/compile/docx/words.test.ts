import { TextRun, type IContext, type IRunOptions } from 'docx';
import { expect, test } from 'vitest';
import { Words } from './words.ts';

test.each<IRunOptions>([
  {},
  { bold: true },
  { italics: true, size: 28 },
  { bold: true, italics: true, size: 24 },
  { style: 'Hyperlink' },
])('words look as a run of the library does: %j', (look) => {
  const context = { stack: [] } as unknown as IContext;
  for (const text of ['Điều 1. ', ' ', '', 'Căn cứ <Luật> & "Nghị định"']) {
    const made = new TextRun({ ...look, text }).prepForXml(context);
    expect(new Words(text, look).prepForXml(context)).toEqual(made);
    // From what is kept of the first time.
    expect(new Words(text, look).prepForXml(context)).toEqual(made);
  }
});
