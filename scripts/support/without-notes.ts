import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';

/** Classes of editors' notes and of the marks that lead to them, as `src/components/notes` writes them. */
const NOTES = new Set(['notes', 'note-mark']);

/** Removes the editors' notes from a built page. */
export function withoutNotes(html: string): string {
  const page = parse(html, { scriptingEnabled: false });
  const clean = (parent: DefaultTreeAdapterTypes.ParentNode) => {
    parent.childNodes = parent.childNodes.filter((node) => !isNotes(node));
    for (const node of parent.childNodes) if (defaultTreeAdapter.isElementNode(node)) clean(node);
  };
  clean(page);
  return serialize(page);
}

function isNotes(node: DefaultTreeAdapterTypes.ChildNode): boolean {
  if (!defaultTreeAdapter.isElementNode(node)) return false;
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
  const classes = attributes.get('class')?.split(' ') ?? [];
  return attributes.has('data-editorial') && classes.some((name) => NOTES.has(name));
}
