import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from '../../scripts/support/browser.ts';

/** The browser that draws scans; tests that need one are skipped where there is none. */
export const scanBrowser = findBrowser();

/** Worn as paper is: degrees of skew, a red stamp over the last words. */
export interface Wear {
  skew?: number;
  stamp?: boolean;
}

/**
 * A PDF whose pages are images of a text, as a scanner makes them: nothing in it is a letter.
 *
 * @param pages the lines of each page
 */
export async function scannedPdf(
  pages: readonly string[][],
  { skew = 0, stamp = false }: Wear = {},
): Promise<Uint8Array> {
  const browser = await chromium.launch({ executablePath: scanBrowser!, args: browserArguments });
  try {
    const page = await browser.newPage({ viewport: { width: 794, height: 1123 }, deviceScaleFactor: 2.1 });
    const images: string[] = [];
    for (const lines of pages) {
      await page.setContent(pageHtml(lines, skew, stamp));
      const image = await page.screenshot({ type: 'jpeg', quality: 85 });
      images.push(`<img src="data:image/jpeg;base64,${image.toString('base64')}">`);
    }
    await page.setContent(
      `<style>@page{size:A4;margin:0}body{margin:0}img{display:block;width:210mm;height:296mm}</style>${images.join('')}`,
    );
    return await page.pdf({ preferCSSPageSize: true, printBackground: true });
  } finally {
    await browser.close();
  }
}

const pageHtml = (lines: readonly string[], skew: number, stamp: boolean) =>
  `<style>body{margin:60px 70px;font:18px/1.5 "Liberation Serif","Times New Roman",serif;rotate:${skew}deg}
  p{margin:0 0 8px}.stamp{position:absolute;left:420px;bottom:140px;width:170px;height:170px;border:6px solid #d22;border-radius:50%;color:#d22;opacity:.8;text-align:center;line-height:170px;font-weight:bold}</style>
  ${lines.map((line) => `<p>${line}</p>`).join('')}${stamp ? '<div class="stamp">CHỨNG THỰC</div>' : ''}`;
