/**
 * Pages shaped like those of the legal portals: menus, boxes and scripts around the text, a header table,
 * tags inside "Điều 1.". What they hold is invented text.
 */
const furniture = `<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/van-ban">Văn bản</a></li></ul></nav>
<script>window.quangCao = "Điều 99. Không phải luật";</script><style>.x{color:red}</style>`;
const aside = `<aside><h3>Văn bản liên quan</h3><ul><li>Nghị định 1/2031/NĐ-CP</li><li>Thông tư 2/2031/TT-BTC</li></ul></aside>
<footer>Bản quyền thuộc về trang thử nghiệm. Điện thoại: 0000 000 000</footer>`;
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page that sets each line of an instrument as a paragraph inside `container`. */
export function portalPage(text: string, container: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const paragraphs = lines
    .map((line) => {
      const [, article, rest] = /^(Điều \d+\.)(.*)$/u.exec(line) ?? [];
      return article
        ? `<p><a name="x"><b>${article}</b></a>${escape(rest ?? '')}</p>`
        : `<p>${escape(line)}</p>`;
    })
    .join('\n');
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Trang thử nghiệm</title></head><body>
${furniture}<div ${container}>${paragraphs}</div>${aside}</body></html>`;
}

/** What a portal shows to one who has not signed in. */
export const signInPage = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Đăng nhập</title></head>
<body>${furniture}<form><p>Vui lòng đăng nhập để xem toàn văn.</p></form></body></html>`;
