import {
  RunProperties,
  SpaceType,
  TextRun,
  type IContext,
  type IRunOptions,
  type IXmlableObject,
} from 'docx';

/** A run of words in one look, which is worked out once: a text has a thousand runs and a handful of looks. */
export class Words extends TextRun {
  readonly text: string;
  readonly look: IRunOptions;

  /** @param look properties of the run alone, without text, children or breaks */
  constructor(text: string, look: IRunOptions) {
    super({});
    this.text = text;
    this.look = look;
  }

  override prepForXml(context: IContext): IXmlableObject {
    const properties = propertiesOf(this.look, context);
    const words = { 'w:t': [{ _attr: { 'xml:space': SpaceType.PRESERVE } }, this.text] };
    return { 'w:r': properties ? [properties, words] : [words] };
  }
}

const known = new Map<string, IXmlableObject | undefined>();

function propertiesOf(look: IRunOptions, context: IContext): IXmlableObject | undefined {
  const key = JSON.stringify(look);
  if (!known.has(key)) known.set(key, new RunProperties(look).prepForXml(context));
  return known.get(key);
}
