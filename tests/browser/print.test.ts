import { expect, it } from 'vitest';
import { addressOf, posterAddress } from '#domain/address.ts';
import { movedSession, openSession } from './sample-pages.ts';
import { describeInBrowser, shareBrowser, visit } from './visit.ts';

/** A4 in points, as PDF measures. */
const A4 = { width: 595, height: 842 };

interface Print {
  readonly pages: number;
  readonly width: number;
  readonly height: number;
}

async function printed(address: string): Promise<Print> {
  await using visitor = await visit();
  await visitor.go(address);
  const pdf = (await visitor.page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  const [, width = '0', height = '0'] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/u.exec(pdf) ?? [];
  return {
    pages: pdf.match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0,
    width: Math.round(Number(width)),
    height: Math.round(Number(height)),
  };
}

shareBrowser();

describeInBrowser('on paper', () => {
  it.each([openSession, movedSession].map(({ id }) => posterAddress(id)))(
    'the notice %s is one page of A4',
    async (address) => {
      const { pages, width, height } = await printed(address);
      expect(pages).toBe(1);
      expect(Math.abs(width - A4.width)).toBeLessThan(3);
      expect(Math.abs(height - A4.height)).toBeLessThan(3);
    },
  );

  it('a session takes a few pages', async () => {
    const { pages } = await printed(addressOf('dialogues', '2024/nha-nam-dinh-ky'));
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(7);
  });

  it('the frame of the site stays on the screen', async () => {
    await using visitor = await visit();
    await visitor.go(addressOf('dialogues', openSession.id));
    await visitor.page.emulateMedia({ media: 'print' });
    for (const part of ['.main-nav', '.masthead form', '.display']) {
      expect(await visitor.page.locator(part).isVisible(), part).toBe(false);
    }
    expect(await visitor.page.locator('h1').isVisible()).toBe(true);
  });
});
