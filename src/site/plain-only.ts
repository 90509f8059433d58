import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isCode } from '../records/load/mdx.ts';

/**
 * A remark plugin: the compiler of editorial texts itself refuses what could run in the build, wherever the file lies
 * and whoever forgot to check it. `layout:` in a head is an import as well.
 */
export function plainOnly() {
  return (tree: Root, file: VFile): void => {
    const head = (file.data as { astro?: { frontmatter?: Record<string, unknown> } }).astro?.frontmatter;
    if (head && 'layout' in head) file.fail('Phần đầu tệp không được có "layout": bỏ khóa này.');
    visit(tree, (node) => {
      if (!isCode(node)) return;
      file.fail(
        'Lời biên tập không được chứa mã hay thẻ. Viết Markdown thường; dấu "{" viết là "\\{".',
        node,
      );
    });
  };
}
