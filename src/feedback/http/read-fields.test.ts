import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formType, jsonType, LARGEST_BODY, readFields } from './read-fields.ts';

type Body = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

function posted(type: string, body: Body, headers: Record<string, string> = {}) {
  const init = { method: 'POST', headers: { 'content-type': type, ...headers }, body, duplex: 'half' };
  return readFields(new Request('https://doi-thoai.example/api/gop-y', init));
}
const form = (body: Body) => posted(formType, body);
const json = (body: Body) => posted(jsonType, body);

async function fieldsOf(read: ReturnType<typeof posted>): Promise<Record<string, string>> {
  const outcome = await read;
  if (!outcome.ok) throw new Error(`${outcome.status} ${outcome.detail}`);
  return { ...outcome.fields };
}

const told = async (read: ReturnType<typeof posted>) => {
  const outcome = await read;
  return outcome.ok ? 'read' : `${outcome.status} ${outcome.detail}`;
};

describe('a body', () => {
  it('is read the same from a form and from JSON', async () => {
    const fields = { noi_dung: 'Đường ngập & hỏng 100% + "sâu"\n\\ hết', buoi: '2024/xa-mau' };
    expect(await fieldsOf(form(new URLSearchParams(fields).toString()))).toEqual(fields);
    expect(await fieldsOf(json(JSON.stringify(fields)))).toEqual(fields);
  });

  it('is read back as a browser wrote it, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), async (a, b) => {
        const fields = { noi_dung: a.toWellFormed().replace(/^\ufeff/u, ''), ho_ten: b };
        expect(await fieldsOf(form(new URLSearchParams(fields).toString()))).toEqual(fields);
        expect(await fieldsOf(json(JSON.stringify({ ...fields, noi_dung: a })))).toEqual({ ...fields, noi_dung: a });
      }),
    );
  });

  it('without a field is read as none', async () => {
    expect(await fieldsOf(form(''))).toEqual({});
    expect(await fieldsOf(form('&&'))).toEqual({});
    expect(await fieldsOf(json('{}'))).toEqual({});
  });

  it('may say its charset, if that is UTF-8', async () => {
    expect(await told(posted(`${formType}; charset=UTF-8`, 'a=1'))).toBe('read');
    expect(await told(posted(`${jsonType};charset="utf-8"`, '{}'))).toBe('read');
    expect(await told(posted(`${jsonType}; charset=utf-16`, '{}'))).toContain('415');
  });

  it.each(['text/plain', 'multipart/form-data; boundary=x', 'application/xml', 'application/json-patch+json'])(
    'of type %s is refused',
    async (type) => {
      expect(await told(posted(type, 'a=1'))).toContain('415');
    },
  );

  it('without a type, or compressed, is refused', async () => {
    const bare = new Request('https://doi-thoai.example/', { method: 'POST', body: new Uint8Array([65]) });
    expect(await told(readFields(bare))).toContain('415');
    expect(await told(posted(formType, 'a=1', { 'content-encoding': 'gzip' }))).toContain('415');
  });
});

describe('the size of a body', () => {
  const filled = (size: number) => `a=${'x'.repeat(size - 2)}`;

  it('may be 64 KB and not a byte more', async () => {
    expect(await told(form(filled(LARGEST_BODY)))).toBe('read');
    expect(await told(form(filled(LARGEST_BODY + 1)))).toContain('413');
  });

  it('is counted as it arrives, when it is not said before, and the rest is left unread', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(8192).fill(65));
      },
    });
    expect(await told(form(endless))).toContain('413');
    expect(sent).toBeLessThan(16);
  });

  it('is refused by what it says, before it is read', async () => {
    expect(await told(posted(formType, 'a=1', { 'content-length': String(LARGEST_BODY + 1) }))).toContain('413');
  });

  it('is refused when the connection breaks off', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new Error('aborted'));
      },
    });
    expect(await told(form(broken))).toContain('400');
  });
});

describe('bytes that are no text', () => {
  it.each([
    ['raw in a form', formType, new Uint8Array([0x61, 0x3d, 0xff])],
    ['raw in JSON', jsonType, new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d])],
    ['overlong', formType, 'a=%C0%80'],
    ['a surrogate', formType, 'a=%ED%A0%80'],
    ['cut off', formType, 'a=%E1%BB'],
    ['a stray percent sign', formType, 'a=100%'],
    ['a percent sign in a name', formType, '%zz=1'],
  ])('are refused: %s', async (_what, type, body) => {
    expect(await told(posted(type, body))).toContain('400');
  });
});

describe('names', () => {
  it.each([
    [formType, 'buoi=1&noi_dung=2&buoi=1'],
    [formType, 'buoi=1&%62uoi=2'],
    [jsonType, '{"buoi":"1","buoi":"2"}'],
    [jsonType, '{"buoi":"1","\\u0062uoi":"2"}'],
    [jsonType, '{"buoi":["x"],"buoi":"2"}'],
    [jsonType, '{"buoi":1,"buoi":"2"}'],
    [jsonType, '{"buoi":{"a":"\\"b\\""},"buoi":"2"}'],
  ])('given twice are refused: %s %s', async (type, body) => {
    expect(await told(posted(type, body))).toMatch(/^400 .*hai lần/u);
  });

  it.each([
    [formType, '__proto__=1'],
    [formType, '__proto__[x]=1'],
    [formType, 'Buoi=1'],
    [formType, '=1'],
    [formType, 'buoi%00=1'],
    [jsonType, '{"__proto__":"1"}'],
    [jsonType, '{"":"1"}'],
  ])('no form of ours has are refused: %s %s', async (type, body) => {
    expect(await told(posted(type, body))).toContain('400');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('that objects have by nature are plain fields and change nothing', async () => {
    for (const read of [form('constructor=1&valueof=2'), json('{"constructor":"1","valueof":"2"}')]) {
      const outcome = await read;
      expect(outcome.ok && Object.getPrototypeOf(outcome.fields)).toBeNull();
      expect(outcome.ok && { ...outcome.fields }).toEqual({ constructor: '1', valueof: '2' });
    }
  });

  it('are refused when there are very many', async () => {
    const many = Array.from({ length: 10_000 }, (_, n) => `a${n}=`).join('&');
    expect(await told(form(many.slice(0, LARGEST_BODY)))).toMatch(/^400 .*quá nhiều trường/u);
    const object = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`a${n}`, '']));
    expect(await told(json(JSON.stringify(object)))).toMatch(/^400 .*quá nhiều trường/u);
  });
});

describe('JSON', () => {
  it.each([
    '',
    'null',
    '[]',
    '"x"',
    '7',
    '{',
    '{"a":1}',
    '{"a":null}',
    '{"a":{"b":"c"}}',
    "{'a':'b'}",
    '{"a":"b"} x',
    '\ufeff\ufeff{}',
    '['.repeat(60_000),
    `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  ])('that is no flat object of strings is refused: %.20s', async (body) => {
    expect(await told(json(body))).toMatch(/^400 /u);
  });

  it('is never read twice the same name, whatever the strings hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), async (a, b) => {
        const twice = `{"a":${JSON.stringify(a)},"a":${JSON.stringify(b)}}`;
        expect(await told(json(twice))).toMatch(/^400 /u);
      }),
    );
  });
});
