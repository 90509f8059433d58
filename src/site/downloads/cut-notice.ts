import { visitParents } from 'unist-util-visit-parents';
import type { Document, LexNode } from '../../lexast/index.ts';
import { capitalised, labelOf, uncapitalised } from '../../pipeline/facts/index.ts';

/** The places at which the source of a text is cut, in words: "trong khoản 2 Mục III"; none for a whole text. */
export function cutPlaces(tree: Document): string[] {
  const places: string[] = [];
  visitParents(tree, 'gap', (node, ancestors) => {
    const place = labelOf(node as LexNode, ancestors as LexNode[]);
    places.push(place ? `trong ${uncapitalised(place)}` : 'ở cuối văn bản');
  });
  return places;
}

/** The editors' notice at the head of a download of a cut text: that it is cut, and where. Undefined for a whole text. */
export function cutNotice(tree: Document): string | undefined {
  const places = cutPlaces(tree);
  return places.length === 0
    ? undefined
    : capitalised(
        `tệp này không đủ nguyên văn: bản nguồn bị cắt ${places.join('; ')} (chỗ ghi [...]). Dòng này không thuộc văn bản.`,
      );
}
