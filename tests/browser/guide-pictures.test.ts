import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fillRepository, found, layOutRepository, openEntry } from './editor-desk.ts';
import { describeInBrowser, shareBrowser, visit } from './visit.ts';

shareBrowser();

/** UPDATE_PICTURES=1 takes the pictures anew: look at them again. */
const anew = process.env['UPDATE_PICTURES'] === '1';
const folder = 'docs/huong-dan/anh';
const wordsFile = join(folder, 'loi-tren-anh.json');
/** What stands on each picture, in words. */
const words: Record<string, string> = JSON.parse(readFileSync(wordsFile, 'utf8'));

/** A picture ends here, however long the page goes on. */
const tallest = 640;

interface Shot {
  readonly address: string;
  /** Elements on the picture, from top to bottom. */
  readonly parts: readonly string[];
}

const shots: Readonly<Record<string, Shot>> = {
  'ket-luan': { address: '/ket-luan/2024/nha-nam-dinh-ky/', parts: ['#khoan-1'] },
  'pho-bien': {
    address: '/doi-thoai/2024/huyen-dinh-ky-cuoi-nam/thong-bao/',
    parts: ['main > p.no-print', 'main .poster'],
  },
  'cau-hoi': {
    address: '/doi-thoai/2024/huyen-dinh-ky-cuoi-nam/',
    parts: ['#cau-hoi-gui-truoc', '#cau-hoi-gui-truoc ~ * li:nth-of-type(-n + 2)'],
  },
  'kien-nghi': { address: '/kien-nghi/kn-2024-nha-nam-001/', parts: ['.answers > :nth-last-child(-n + 2)'] },
  'viec-can-lam': {
    address: '/thuc-hien/viec-can-lam/ubnd-nha-nam/',
    parts: ['main h1', 'main section:first-of-type'],
  },
  'sua-doi': {
    address: '/ket-luan/2024/huyen-rac-thai-moi-truong/',
    parts: ['section[aria-labelledby="sua-doi"]'],
  },
};

describeInBrowser('a picture of the guide', () => {
  it.each(Object.entries(shots))('%s shows what the portal shows', async (name, { address, parts }) => {
    await using visitor = await visit({ width: 560, colorScheme: 'light' });
    await visitor.go(address);
    const shown = await visitor.page.evaluate((selectors) => {
      const elements = selectors.flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector)]);
      const boxes = elements.map((element) => element.getBoundingClientRect());
      const top = Math.min(...boxes.map((box) => box.top)) + scrollY;
      const bottom = Math.max(...boxes.map((box) => box.bottom)) + scrollY;
      return { text: elements.map((element) => element.innerText).join('\n'), top, bottom };
    }, parts);
    const height = Math.min(shown.bottom - shown.top + 24, tallest);
    await held(visitor.page, name, shown.text, { x: 0, y: shown.top - 4, width: 560, height });
  });

  it('bien-tap shows the form of a petition', async () => {
    await using visitor = await visit({ colorScheme: 'light' });
    const { page } = visitor;
    await layOutRepository(page);
    await visitor.go('/bien-tap/');
    await fillRepository(page);
    await openEntry(page, 'petitions/entries/2024/kn-2024-huyen-020');
    const button = await found(page, page.getByRole('button', { name: /Thêm.*Diễn biến theo thời gian/u }));
    const label = page.getByText('Diễn biến theo thời gian').first();
    const [above, below] = [await label.boundingBox(), await button.boundingBox()];
    if (!above || !below) throw new Error('the form shows no list of events');
    const shown = [await label.innerText(), await button.innerText()].join('\n');
    const clip = { x: 0, y: above.y - 16, width: 616, height: below.y + below.height - above.y + 32 };
    await held(page, 'bien-tap', shown, clip);
  });
});

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The picture says what the page says; with UPDATE_PICTURES=1 it is taken, else compared by its words. */
async function held(page: Page, name: string, text: string, clip: Clip): Promise<void> {
  const read = text.replaceAll(/\s+/gu, ' ').trim();
  expect(read.length).toBeGreaterThan(20);
  if (anew) {
    const session = await page.context().newCDPSession(page);
    const capture = {
      format: 'webp',
      quality: 35,
      captureBeyondViewport: true,
      clip: { ...clip, scale: 1.25 },
    } as const;
    const { data } = await session.send('Page.captureScreenshot', capture);
    writeFileSync(join(folder, `${name}.webp`), Buffer.from(data, 'base64'));
    words[name] = read;
    writeFileSync(wordsFile, `${JSON.stringify(words, null, 2)}\n`);
  }
  expect(read, 'take the picture anew: UPDATE_PICTURES=1, then look at it').toBe(words[name]);
}
