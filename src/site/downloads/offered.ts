import { href } from '../href.ts';
import type { InstrumentView } from '../library.ts';
import { type InstrumentForm, recordForms, textForms } from './forms.ts';

/**
 * Whether the build has a browser, which prints PDF files after the pages are built. Printing one takes about a second, so only
 * instruments that `pdf` of the site file chooses have one.
 */
const CAN_PRINT = process.env['PDF'] === 'yes';

/** Whether the text, or a part of it, is held. */
export const isHeld = ({ completeness }: InstrumentView): boolean => completeness !== 'none';

/** The downloads of an instrument; only those of its record where its text is not held. */
export function offeredForms(view: InstrumentView): InstrumentForm[] {
  const annotated = view.notes.length > 0;
  const text: InstrumentForm[] = isHeld(view) ? [...textForms] : [];
  return [
    ...text.filter(
      (form) =>
        (form.suffix !== 'pdf' || (CAN_PRINT && view.record.editions?.includes('pdf'))) &&
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
