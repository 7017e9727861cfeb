import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  addressOf,
  boardAddress,
  intakeAddress,
  noticeFileAddress,
  posterAddress,
  slipAddress,
  tearOffAddress,
} from '#domain/address.ts';
import { intakeState } from '#domain/sessions.ts';
import { builtBytes } from '../site/built-site.ts';
import { conclusions, dialogues, portal as settings } from '../site/published-data.ts';
import { buildLongPortal, type LongPortal } from './long-portal.ts';
import { print, readCode } from './printed.ts';
import { asOf, openSession } from './sample-pages.ts';
import { describeInBrowser, shareBrowser, visit } from './visit.ts';

const concluded = new Set(conclusions().map(({ session }) => session));
const absolute = (path: string) => new URL(path, settings.baseUrl).href;

/** Every sheet of the portal, and where its code must lead. */
const sheets = [
  ...dialogues().flatMap((session) => {
    const { code } = intakeState(session, asOf);
    const page = concluded.has(session.id)
      ? addressOf('conclusions', conclusions().find((one) => one.session === session.id)?.id ?? '')
      : addressOf('dialogues', session.id);
    const target = code === 'open' || code === 'not_open' ? intakeAddress(session.id) : page;
    const slip = session.intake ? [{ address: slipAddress(session.id), target: intakeAddress(session.id) }] : [];
    return [{ address: posterAddress(session.id), target }, { address: tearOffAddress(session.id), target }, ...slip];
  }),
  ...conclusions().map(({ id }) => ({ address: boardAddress(id), target: addressOf('conclusions', id) })),
];
const code = '.poster-code svg, .slip-code svg';

shareBrowser();

describeInBrowser('sheets to print', () => {
  it('are there for every session and conclusion', () => {
    expect(sheets.length).toBeGreaterThan(40);
  });

  it.each([
    ['notices', /thong-bao\/$/u],
    ['notices with tabs', /\/xe\/$/u],
    ['slips', /\/phieu\/$/u],
    ['conclusions', /\/niem-yet\/$/u],
  ])('are one page of A4 each, and their codes lead to the right address: %s', async (_kind, ending) => {
    await using visitor = await visit();
    const ofKind = sheets.filter(({ address }) => ending.test(address));
    const seen = [];
    for (const { address } of ofKind) {
      await visitor.go(address);
      seen.push({ address, code: await readCode(visitor.page, code), ...(await print(visitor.page)) });
    }
    const wanted = ofKind.map(({ address, target }) => ({ address, code: absolute(target), pages: 1, isA4: true }));
    expect(seen).toEqual(wanted);
  });

  it('carry the same code on every tab to tear off', async () => {
    await using visitor = await visit();
    await visitor.go(tearOffAddress(openSession.id));
    const tabs = visitor.page.locator('.poster-tabs li');
    expect(await tabs.count()).toBe(8);
    expect(
      await visitor.page
        .locator('.poster-tab-code svg')
        .evaluateAll((all) => new Set(all.map((one) => one.innerHTML)).size),
    ).toBe(1);
    expect(await readCode(visitor.page, '.poster-tab-code svg')).toBe(absolute(intakeAddress(openSession.id)));
  });
});

describeInBrowser('sheets of a pack', () => {
  it('print on one page each from a file, with their codes', async () => {
    await using visitor = await visit();
    const files = unzipSync(builtBytes(noticeFileAddress(openSession.id, 'goi.zip').slice(1)));
    const names = Object.keys(files).filter((name) => name.endsWith('.html'));
    expect(names).toHaveLength(3);
    for (const name of names) {
      await visitor.page.setContent(new TextDecoder().decode(files[name]), { waitUntil: 'load' });
      await visitor.page.evaluate(() => document.fonts.ready.then(() => undefined));
      expect(await print(visitor.page), name).toEqual({ pages: 1, isA4: true });
      expect(await readCode(visitor.page, code), name).toBe(absolute(intakeAddress(openSession.id)));
    }
    expect(visitor.complaints).toEqual([]);
  });
});

describeInBrowser('sheets with far too much to say', () => {
  const session = openSession.id;
  const conclusion = conclusions()[0]?.id ?? '';
  let long: LongPortal;
  beforeAll(() => {
    long = buildLongPortal(session, conclusion);
  }, 120_000);
  afterAll(() => long[Symbol.dispose]());

  it.each([posterAddress(session), tearOffAddress(session), slipAddress(session), boardAddress(conclusion)])(
    '%s is still one page, with its code, and refers to the page',
    async (address) => {
      await using visitor = await visit();
      await long.serve(visitor.page);
      await visitor.go(address);
      const text = await visitor.page.locator('main').innerText();
      expect(await print(visitor.page)).toEqual({ pages: 1, isA4: true });
      expect(await readCode(visitor.page, code)).toMatch(/^https:\/\/doi-thoai\.example\/(?:gop-y|ket-luan)\//u);
      expect(text).toMatch(address === slipAddress(session) ? /…/u : /Tờ này đã rút gọn/u);
    },
  );
});
