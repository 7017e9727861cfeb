import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument, stringify } from 'yaml';
import { readPlainYaml } from './plain-yaml.ts';

/** What the full parser makes of a text; `null` when it finds anything wrong or unusual. */
function byFullParser(text: string): { data: unknown } | null {
  const document = parseDocument(text, { uniqueKeys: true });
  const clean = document.errors.length + document.warnings.length === 0 && !document.directives?.yaml.explicit;
  return clean ? { data: document.toJS({ maxAliasCount: 0 }) } : null;
}

const sample = `# Ghi chú
title: Đề nghị nạo vét rãnh thoát nước (đường liên thôn)
number: 96/CNVPĐK
code: "07321"
note: 'V/v trả lời: lần 2'
url: https://vbpl.vn/a#b
year: 2024
empty:
none: null
yes: true
startsAt: 2024-05-17T07:30
topics: [dat-dai, tthc, 'a, b', 12]
none-yet: []
text: >-
  Rãnh bị bồi lấp nhiều năm,
  mưa lớn là ngập.

  Đề nghị nạo vét: trước mùa mưa.
lines: |
  một
    hai

  ba
plain: Thời gian hoạt động ghi theo thời gian tồn tại
  của đơn vị hành chính.
events:
  - date: 2024-05-17
    status: received
    document: { number: 87-KL/HU, title: Kết luận, date: 2024-05-08, files: [] }
    evidence:
    - kind: minutes
      title: Biên bản
  - một mục
  # ghi chú
  - [a, b]
last: -KL/ĐU
`.replace('none-yet', 'noneYet');

describe('readPlainYaml', () => {
  it('reads what clerks write', () => {
    expect(readPlainYaml(sample)).toEqual(byFullParser(sample));
  });

  it.each([
    'a: &x 1\nb: *x\n',
    'a: !x y\n',
    'a: 1\na: 2\n',
    'a: b: c\n',
    '? a\n: b\n',
    'a:\tb\n',
    '---\na: 1\n---\nb: 2\n',
    '__proto__: 1\n',
    'a: >2\n   b\n',
    ': a\n',
    '~: a\n',
    '<<: {a: 1}\n',
    '',
  ])('leaves %j to the full parser', (text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  it.each([
    'a: "b\\n"\n',
    'a: "b\n  c"\n',
    'a: b # c\n',
    'a: 0.5\n',
    'a: 007\n',
    'a: [b,\n  c]\n',
    '- - a\n',
    'a',
    'a: 1e3\n',
    'a: 0x1f\n',
    'a: 0o17\n',
    'a: .inf\n',
    'a: yes\nb: Null\nc: TRUE\n',
  ])('reads %j as the full parser does', (text) => {
    expect(readPlainYaml(text)).toEqual(byFullParser(text));
  });

  const word = fc.oneof(
    fc.constantFrom(
      'Nhã Nam',
      '2024-05-17',
      'a: b',
      '# x',
      "l'an",
      '"q"',
      '12',
      '0x1',
      'null',
      '- a',
      '',
      ' a',
      'a ',
      'x\n\ny',
      '[z]',
      'V/v: trả lời',
      '-KL/ĐU',
      '{',
      '@',
      'true',
    ),
    fc.string({ maxLength: 12 }),
    fc.lorem({ maxCount: 30 }),
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, word, fc.integer(), fc.boolean(), fc.constant(null), tie('list'), tie('map')),
    list: fc.array(tie('value'), { maxLength: 4 }),
    map: fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z0-9_]{0,8}$/), tie('value'), { maxKeys: 4 }),
  }));

  it('agrees with the full parser on whatever data is written out', () => {
    const width = fc.constantFrom(20, 40, 80, 0);
    fc.assert(
      fc.property(value, width, fc.boolean(), (data, lineWidth, indentSeq) => {
        const text = stringify(data, { lineWidth, indentSeq });
        const plain = readPlainYaml(text);
        if (plain) expect(plain.data).toEqual(parse(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('agrees with the full parser, or stays silent, on mangled texts', () => {
    const pieces = fc.constantFrom(
      ...[
        'a',
        'b: ',
        'c:',
        ': ',
        ' ',
        '  ',
        '\n',
        '\n  ',
        '\n- ',
        '- ',
        '-',
        '[',
        ']',
        '{',
        '}',
        ', ',
        ',',
        '"',
        "'",
        ' #',
        '#',
        '>-',
        '>',
        '|',
        '\n\n',
      ],
      ...[
        '1',
        '-5',
        '2024-01-01',
        'true',
        '~',
        '&x',
        '*x',
        '!t',
        '? ',
        'é',
        '0x1',
        '.5',
        '1e3',
        '---',
        '%',
        '@',
        '07',
        '\\',
        '\t',
        '<<: ',
      ],
    );
    const cut = fc.tuple(fc.nat(sample.length), fc.nat(120)).map(([from, length]) => sample.slice(from, from + length));
    const text = fc
      .array(fc.oneof(pieces, { weight: 1, arbitrary: cut }), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (mangled) => {
        const plain = readPlainYaml(mangled);
        if (plain) expect(byFullParser(mangled)).toEqual(plain);
      }),
      { numRuns: 20_000 },
    );
  });
});
