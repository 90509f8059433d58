import { href } from '../href.ts';
import type { InstrumentView } from '../library.ts';
import { type InstrumentForm, recordForms, textForms } from './forms.ts';

/**
 * PDF files are printed by a browser after the pages are built; the build says whether it has one. Printing takes
 * about a second, so it is done for the instruments the site is about; any browser prints the others' pages.
 */
const prints = process.env['PDF'] === 'yes';

/** Is the text, or some of it, held? */
export const isHeld = ({ completeness }: InstrumentView): boolean => completeness !== 'none';

/** Files on offer for an instrument: of a text that is not held only what is known of it. */
export function offeredForms(view: InstrumentView): InstrumentForm[] {
  const annotated = view.notes.length > 0;
  const text: InstrumentForm[] = isHeld(view) ? [...textForms] : [];
  return [
    ...text.filter(
      (form) =>
        (form.suffix !== 'pdf' || (prints && view.record.editions?.includes('pdf'))) &&
        (!form.annotated || annotated),
    ),
    ...recordForms,
  ];
}

/** Name of the file of a form. */
export const fileName = (id: string, { suffix }: Pick<InstrumentForm, 'suffix'>): string => `${id}.${suffix}`;

/** Path of the file of a form, from the root of the site. */
export const filePath = (id: string, form: Pick<InstrumentForm, 'suffix'>): string =>
  `van-ban/${id}/${fileName(id, form)}`;

/** Address of the file of a form. */
export const formHref = (id: string, form: Pick<InstrumentForm, 'suffix'>): string =>
  href(`/${filePath(id, form)}`);
