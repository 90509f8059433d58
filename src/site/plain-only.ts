import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isCode } from '../records/load/mdx.ts';

/**
 * A remark plugin that refuses code in editorial texts, also in files that nothing else has checked. `layout:` in the front matter
 * counts as code, since Astro imports the file that it names.
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
