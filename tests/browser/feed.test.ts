import { expect, it } from 'vitest';
import { describeInBrowser, portal, shareBrowser, visit } from './visit.ts';

shareBrowser();

describeInBrowser('the Atom feed', () => {
  it('is well-formed XML', async () => {
    await using visitor = await visit();
    await visitor.go('/');
    const read = await visitor.page.evaluate(async (address) => {
      const text = await (await fetch(address)).text();
      const parse = (xml: string) =>
        new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror');
      return { mistake: parse(text)?.textContent ?? null, seesMistakes: parse(`${text}<`) !== null };
    }, `${portal}/lich.xml`);
    expect(read).toEqual({ mistake: null, seesMistakes: true });
  });
});
