import { AlignmentType, convertMillimetersToTwip, UnderlineType, type IStylesOptions } from 'docx';

/**
 * The look of an official document (Nghị định 30/2020/NĐ-CP, Phụ lục I): A4, Times New Roman, black, margins
 * of 20 mm above and below, 30 mm left and 20 mm right, first lines indented by 10 mm, 6 pt between paragraphs.
 */
export const page = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(20),
    bottom: convertMillimetersToTwip(20),
    left: convertMillimetersToTwip(30),
    right: convertMillimetersToTwip(20),
    header: convertMillimetersToTwip(10),
  },
};

/** Width between the margins, in twips. */
export const textWidth = page.size.width - page.margin.left - page.margin.right;

/** Font sizes in half-points. */
export const size = { recipients: 22, recipientsTitle: 24, motto: 24, small: 26, text: 28 };

export const firstLine = convertMillimetersToTwip(10);
const between = { before: 120, after: 0 };
const black = '000000';
const heading = { size: size.text, bold: true, color: black };
const centred = { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 120 }, keepNext: true };
const indented = {
  alignment: AlignmentType.JUSTIFIED,
  spacing: between,
  indent: { firstLine },
  keepNext: true,
};

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Times New Roman', size: size.text, language: { value: 'vi-VN' } },
      paragraph: { spacing: { line: 312 } },
    },
    title: { run: heading, paragraph: centred },
    heading1: { run: heading, paragraph: centred },
    heading2: { run: heading, paragraph: indented },
    heading3: { run: heading, paragraph: indented },
    heading4: { run: heading, paragraph: indented },
    heading5: { run: heading, paragraph: indented },
    hyperlink: { run: { color: '1F3864', underline: { type: UnderlineType.NONE } } },
    footnoteText: { run: { size: size.recipients } },
  },
  paragraphStyles: [
    {
      id: 'LawText',
      name: 'Law text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: between, indent: { firstLine } },
    },
    {
      id: 'LawBasis',
      name: 'Law basis',
      basedOn: 'LawText',
      run: { italics: true },
    },
    {
      id: 'LawForm',
      name: 'Law form',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 312 } },
    },
    {
      id: 'LawCell',
      name: 'Law cell',
      basedOn: 'Normal',
      run: { size: size.small },
      paragraph: { spacing: { line: 240 } },
    },
  ],
};
