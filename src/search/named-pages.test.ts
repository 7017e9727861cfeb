import { describe, expect, it } from 'vitest';
import { type NamedPage, NamedPages } from './named-pages.ts';

const page = (address: string, ...names: string[]): NamedPage => ({
  address,
  title: names[0] ?? '',
  label: '',
  note: '',
  names,
  now: [],
});
const pages = new NamedPages([
  page('/dien/', 'Điện'),
  page('/dat/', 'Quản lý đất đai', 'đất đai'),
  page('/viet-lap/', 'UBND xã Việt Lập', 'xã Việt Lập', 'Việt Lập'),
  page('/dang-uy/', 'Đảng ủy xã Việt Lập', 'xã Việt Lập'),
  page('/dien-luc/', 'Điện lực'),
]);
const asked = (query: string) => pages.in(query).asked.map(({ address }) => address);
const mentioned = (query: string) => pages.in(query).mentioned.map(({ address }) => address);

describe('a page that is named', () => {
  it('is asked for by its name alone, with or without marks, among words that say nothing', () => {
    expect(asked('việt lập')).toEqual(['/viet-lap/']);
    expect(asked('xa viet lap')).toEqual(['/viet-lap/', '/dang-uy/']);
    expect(asked('trang của xã Việt Lập')).toEqual(['/viet-lap/', '/dang-uy/']);
  });

  it('is the one of the longest name', () => {
    expect(asked('điện lực')).toEqual(['/dien-luc/']);
    expect(asked('đảng ủy xã việt lập')).toEqual(['/dang-uy/']);
  });

  it('is only mentioned where the query asks more, and not by one syllable', () => {
    expect([asked('đường hỏng xã việt lập'), mentioned('đường hỏng xã việt lập')]).toEqual([
      [],
      ['/viet-lap/', '/dang-uy/'],
    ]);
    expect([asked('điện yếu buổi tối'), mentioned('điện yếu buổi tối')]).toEqual([[], []]);
  });

  it('is only mentioned where two are named', () => {
    expect([asked('đất đai việt lập'), mentioned('đất đai việt lập')]).toEqual([[], ['/dat/', '/viet-lap/']]);
  });

  it('is not taken for another whose marks were typed', () => {
    expect(asked('điền')).toEqual([]);
    expect(asked('dien')).toEqual(['/dien/']);
  });
});
