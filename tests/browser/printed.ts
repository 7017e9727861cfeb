import jsQR from 'jsqr';
import type { Page } from 'playwright-core';

/** A4 in points, as PDF measures. */
const A4 = { width: 595, height: 842 };

/** What came out of the printer. */
export interface Print {
  readonly pages: number;
  readonly isA4: boolean;
}

/** Prints a page as Chromium does and counts the sheets. */
export async function print(page: Page): Promise<Print> {
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  const [, width = '0', height = '0'] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/u.exec(pdf) ?? [];
  return {
    pages: pdf.match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0,
    isA4: Math.abs(Number(width) - A4.width) < 3 && Math.abs(Number(height) - A4.height) < 3,
  };
}

/** What a phone reads from the first code under a selector, by the pixels of a picture of it; null if nothing. */
export async function readCode(page: Page, selector: string): Promise<string | null> {
  const picture = await page.locator(selector).first().screenshot();
  const { width, height, pixels } = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data = [] } = context?.getImageData(0, 0, image.width, image.height) ?? {};
      return { width: image.width, height: image.height, pixels: [...data] };
    },
    `data:image/png;base64,${picture.toString('base64')}`,
  );
  return jsQR(Uint8ClampedArray.from(pixels), width, height)?.data ?? null;
}
