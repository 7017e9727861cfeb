import { expect, it } from 'vitest';
import { addressOf } from '#domain/address.ts';
import { print } from './printed.ts';
import { openSession } from './sample-pages.ts';
import { describeInBrowser, shareBrowser, visit } from './visit.ts';

shareBrowser();

describeInBrowser('on paper', () => {
  it('a session takes a few pages', async () => {
    await using visitor = await visit();
    await visitor.go(addressOf('dialogues', '2024/nha-nam-dinh-ky'));
    const { pages } = await print(visitor.page);
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
