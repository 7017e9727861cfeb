import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { correctDates } from './live-dates.ts';

const built = `
  <span class="left" data-last-day="2024-10-27" data-before="còn # ngày" data-today="hôm nay là ngày cuối" data-after="đã hết hạn">còn 7 ngày</span>
  <span class="state state-done" data-open-until="2024-10-27" data-closed="Đã hết hạn gửi ý kiến">Đang nhận ý kiến</span>
  <a class="button" data-open-until="2024-10-27">Gửi ý kiến trước</a>
  <a class="button" id="always">Xem lịch</a>`;

function seenAt(moment: string) {
  const { document } = parseHTML(`<html lang="vi"><body>${built}</body></html>`);
  correctDates(document, new Date(moment));
  const [left, state, button] = ['.left', '.state', '.button'].map((part) => document.querySelector<HTMLElement>(part));
  return {
    left: left?.textContent,
    state: state?.textContent,
    shape: state?.className,
    buttonHidden: button?.hasAttribute('hidden'),
    otherHidden: document.querySelector('#always')?.hasAttribute('hidden'),
  };
}

describe('a page that has grown old', () => {
  it('counts the days that are left', () => {
    expect(seenAt('2024-10-22T03:00:00Z')).toMatchObject({ left: 'còn 5 ngày', state: 'Đang nhận ý kiến' });
  });

  it('is open on the whole last day by the clock in Vietnam', () => {
    expect(seenAt('2024-10-27T16:59:00Z')).toEqual({
      left: 'hôm nay là ngày cuối',
      state: 'Đang nhận ý kiến',
      shape: 'state state-done',
      buttonHidden: false,
      otherHidden: false,
    });
  });

  it('no longer says that it is open from the next day on', () => {
    expect(seenAt('2024-10-27T17:00:00Z')).toEqual({
      left: 'đã hết hạn',
      state: 'Đã hết hạn gửi ý kiến',
      shape: 'state state-none',
      buttonHidden: true,
      otherHidden: false,
    });
  });
});
