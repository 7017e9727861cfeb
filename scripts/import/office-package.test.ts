import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { p, wordFile } from '../../tests/imports/word-file.ts';
import { openDocx, openXlsx } from './office-package.ts';
import { readDocx } from './read-docx.ts';

const document = (inside: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`;
const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const rels =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const packed = (xml: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(rels),
    'word/document.xml': strToU8(xml),
    ...more,
  });
const ole = (text: string) =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(text, 'utf16le')]);

describe('a file that is no sound Word file is refused in words', () => {
  it.each([
    ['nothing', new Uint8Array(), /không phải tệp Word/],
    ['text', strToU8('chào'), /không phải tệp Word/],
    ['a PDF', strToU8('%PDF-1.7'), /là tệp PDF/],
    ['an RTF', strToU8('{\\rtf1 a}'), /là tệp RTF/],
    ['an old Word file', ole('WordDocument'), /Office đời cũ/],
    ['a locked file', ole('EncryptedPackage'), /có mật khẩu/],
    ['a torn archive', strToU8('PK\u0003\u0004 torn'), /bị hỏng/],
    ['an archive of something else', zipSync({ 'a.txt': strToU8('a') }), /không phải tệp Word/],
    ['a declared entity', packed(`<!DOCTYPE a [<!ENTITY b "c">]>${document('')}`), /khai báo lạ/],
    [
      'thousands of parts',
      zipSync(Object.fromEntries(Array.from({ length: 2_100 }, (_, n) => [`${n}.txt`, new Uint8Array()]))),
      /bung ra quá lớn/,
    ],
    ['a bomb', packed(document(''), { 'word/bomb.xml': new Uint8Array(70_000_000) }), /bung ra quá lớn/],
    ['21 MB', new Uint8Array(21_000_000), /lớn quá 20 MB/],
  ])('%s', (_, bytes, why) => {
    expect(() => openDocx(bytes)).toThrow(why);
  });

  it('a bomb that lies about its size', () => {
    const honest = packed(document(''), { 'word/bomb.xml': new Uint8Array(30_000_000) });
    const lying = Buffer.from(honest);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(30_000_000);
    const small = Buffer.alloc(4);
    small.writeUInt32LE(100);
    for (let at = lying.indexOf(size); at !== -1; at = lying.indexOf(size, at)) small.copy(lying, at);
    const parts = (() => {
      try {
        return openDocx(new Uint8Array(lying));
      } catch (error) {
        expect(String(error)).toMatch(/bị hỏng/);
        return {};
      }
    })();
    expect(Object.values(parts).reduce((sum, part) => sum + part.length, 0)).toBeLessThan(1_000_000);
  });

  it('a document without a body, and one nested without end', async () => {
    await expect(readDocx(packed('<w:document/>'))).rejects.toThrow(/bị hỏng/);
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(5_000)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(5_000)}`;
    await expect(readDocx(packed(document(deep)))).rejects.toThrow(/bị hỏng|lồng nhau/);
  });

  it('a torn copy of a sound file, wherever it is torn', async () => {
    const sound = await wordFile([p('Kính gửi: Các chi bộ.')]);
    for (let cut = 1; cut < sound.length; cut += 97) {
      await readDocx(sound.slice(0, cut)).then(
        () => expect.unreachable(),
        (error: Error) => expect(error.message).toMatch(/^Tệp (?:này|Word này) /),
      );
    }
  });

  it('a workbook is told from a Word file', async () => {
    const sound = await wordFile([p('a')]);
    expect(() => openXlsx(sound)).toThrow(/không phải bảng tính/);
  });
});
