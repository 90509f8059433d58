import { visitParents } from 'unist-util-visit-parents';
import type { Document, LexNode } from '../../lexast/index.ts';
import { capitalised, labelOf } from '../../pipeline/facts/index.ts';

const lowered = (words: string) => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);

/** Where the source of a text is cut, in words: "trong khoản 2 Mục III"; empty for a whole text. */
export function cutPlaces(tree: Document): string[] {
  const places: string[] = [];
  visitParents(tree, 'gap', (node, ancestors) => {
    const place = labelOf(node as LexNode, ancestors as LexNode[]);
    places.push(place ? `trong ${lowered(place)}` : 'ở cuối văn bản');
  });
  return places;
}

/** What a file of a cut text says at its head, in our words: that it is cut, and where. Nothing for a whole text. */
export function cutNotice(tree: Document): string | undefined {
  const places = cutPlaces(tree);
  return places.length === 0
    ? undefined
    : capitalised(
        `tệp này không đủ nguyên văn: bản nguồn bị cắt ${places.join('; ')} (chỗ ghi [...]). Dòng này không thuộc văn bản.`,
      );
}
