import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DayNote, headOf, NO_NOTE, readNote, writeNote } from './day-note.ts';

const hex = fc.stringMatching(/^[\da-f]{64}$/u);
const sessions = fc
  .uniqueArray(fc.stringMatching(/^20\d\d\/[a-z0-9]{1,12}(?:-[a-z0-9]{1,8})?$/u), { maxLength: 6 })
  .chain((ids) =>
    fc.tuple(
      ...ids.sort().map((session) => fc.record({ session: fc.constant(session), main: fc.nat(), review: fc.nat() })),
    ),
  );
const note: fc.Arbitrary<DayNote> = fc.record({
  day: fc.constantFrom('2024-10-20', '2026-01-01'),
  previous: hex,
  size: fc.nat(),
  root: hex,
  sessions,
});

const TEXT = `doi-thoai/nhat-ky/1
ngay 2024-10-20
truoc ${NO_NOTE}
so-y-kien 3
goc ${'ab'.repeat(32)}
2024/xa-mau thuong 2
2024/xa-mau xem-ky 1
`;

describe('the note of a day', () => {
  it('is a text one can read', () => {
    const counts = [{ session: '2024/xa-mau', main: 2, review: 1 }];
    expect(writeNote({ day: '2024-10-20', previous: NO_NOTE, size: 3, root: 'ab'.repeat(32), sessions: counts })).toBe(
      TEXT,
    );
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(note, (one) => {
        expect(readNote(writeNote(one))).toEqual(one);
      }),
    );
  });

  it('has the same bytes whatever order its sessions come in', () => {
    fc.assert(
      fc.property(note, (one) => {
        expect(writeNote({ ...one, sessions: one.sessions.toReversed() })).toBe(writeNote(one));
      }),
    );
  });

  it('has another hash for any other content', () => {
    fc.assert(
      fc.property(note, note, (one, other) => {
        fc.pre(writeNote(one) !== writeNote(other));
        expect(headOf(writeNote(one))).not.toBe(headOf(writeNote(other)));
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['another form', TEXT.replace('nhat-ky/1', 'nhat-ky/2')],
    ['a line less', TEXT.replace(/^goc .*\n/mu, '')],
    ['a lane less', TEXT.replace(/^.*xem-ky.*\n/mu, '')],
    ['two sessions mixed', TEXT.replace('2024/xa-mau xem-ky', '2024/xa-khac xem-ky')],
    ['a number that is spelled otherwise', TEXT.replace('so-y-kien 3', 'so-y-kien 03')],
    ['something behind it', `${TEXT}x`],
  ])('is not read from %s', (_what, text) => {
    expect(readNote(text)).toBeNull();
  });
});
