import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { buildPortal, type PortalBuild } from './build-portal.ts';
import { contentWithSession } from './session-in-time.ts';

const files = ['lich.ics', 'doi-thoai/2024/dat-dai.ics', 'don-vi/dang-uy-an-binh.ics', 'chu-de/giao-thong.ics'];
const uid = '2024-dat-dai@an-binh.example';

function eventIn(build: PortalBuild, file: string) {
  const calendar = ICAL.Component.fromString(build.text(file));
  const event = calendar.getAllSubcomponents('vevent').find((one) => one.getFirstPropertyValue('uid') === uid);
  const { sequence, summary, startDate } = new ICAL.Event(event);
  const status = event?.getFirstPropertyValue('status');
  return { sequence, status, summary, start: startDate.toJSDate().toISOString() };
}

/** The wall clock of a machine in a time zone, when a calendar program reads a file on it. */
function wallClock(build: PortalBuild, file: string, zone: string): string {
  const program = `
    import { readFileSync } from 'node:fs';
    import ICAL from 'ical.js';
    const calendar = ICAL.Component.fromString(readFileSync(process.argv[1], 'utf8'));
    const event = calendar.getAllSubcomponents('vevent').find((one) => one.getFirstPropertyValue('uid') === '${uid}');
    const at = new ICAL.Event(event).startDate.toJSDate();
    console.log([at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes()].join(' '));`;
  const path = join(build.folder, file);
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', program, path], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  });
  return run.stdout.trim() || run.stderr;
}

it('moving and cancelling a session updates the same event, everywhere, and tells it in the feeds', async () => {
  using announced = buildPortal(contentWithSession('announced'), { TZ: 'America/Los_Angeles' });
  using moved = buildPortal(contentWithSession('moved'), { TZ: 'Pacific/Kiritimati' });
  using cancelled = buildPortal(contentWithSession('cancelled'));
  expect([announced, moved, cancelled].map(({ status, printed }) => status && printed)).toEqual([0, 0, 0]);

  for (const file of files) {
    const states = [announced, moved, cancelled].map((build) => eventIn(build, file));
    expect(states.map(({ sequence }) => sequence)).toEqual([0, 1, 2]);
    expect(states.map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
    expect(states.map(({ start }) => start)).toEqual([
      '2024-11-07T00:30:00.000Z',
      '2024-11-14T07:00:00.000Z',
      '2024-11-14T07:00:00.000Z',
    ]);
    expect(states[1]?.summary).toBe('ĐÃ DỜI: Đối thoại chuyên đề <đất đai> & nhà ở');
    expect(states[2]?.summary).toMatch(/^ĐÃ HỦY: /u);

    // 7 giờ 30 in Vietnam, which knows no summer time; Paris is at +1 and Los Angeles at −8 in November.
    expect(wallClock(announced, file, 'Asia/Ho_Chi_Minh')).toBe('11 7 7 30');
    expect(wallClock(announced, file, 'Europe/Paris')).toBe('11 7 1 30');
    expect(wallClock(announced, file, 'America/Los_Angeles')).toBe('11 6 16 30');
  }

  for (const file of ['lich.xml', 'don-vi/dang-uy-an-binh.xml', 'chu-de/giao-thong.xml']) {
    const before = parseFeed(announced.text(file)).items.filter(({ url }) => url?.endsWith('/dat-dai/'));
    const after = parseFeed(cancelled.text(file)).items.filter(({ url }) => url?.endsWith('/dat-dai/'));
    const page = 'https://an-binh.example/doi-thoai/2024/dat-dai/';
    expect(before.map(({ id }) => id)).toEqual([`${page}#thong-bao`]);
    expect(after.map(({ id }) => id)).toEqual([
      `${page}#doi-2024-10-10`,
      `${page}#huy-2024-10-10`,
      `${page}#thong-bao`,
    ]);
    const updated = [before[0], after[2]].map((item) => item?.updated?.toISOString());
    expect(updated).toEqual(['2024-09-30T17:00:00.000Z', '2024-10-09T17:00:00.000Z']);
    // Texts are marked as HTML: what looks like markup must come out as the letters it is.
    expect(before[0]?.title).toBe('Thông báo: Đối thoại chuyên đề <đất đai> & nhà ở');
    expect(announced.text(file)).toContain('chuyên đề &lt;đất đai&gt; &amp; nhà ở');
  }
});
