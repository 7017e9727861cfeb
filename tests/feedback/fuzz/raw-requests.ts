import fc from 'fast-check';

/** Bytes for a socket, in the pieces they are written in. */
export interface RawDraft {
  readonly name: string;
  readonly pieces: readonly Uint8Array[];
}

const head = (lines: readonly string[]) => `${lines.join('\r\n')}\r\n\r\n`;
const post = (...lines: readonly string[]) => head(['POST /api/gop-y HTTP/1.1', 'Host: localhost', ...lines]);
const get = (...lines: readonly string[]) => head(['GET / HTTP/1.1', 'Host: localhost', ...lines]);

/** What no client library would send. */
const handmade: Readonly<Record<string, string>> = {
  'no version': 'GET /\r\n\r\n',
  'HTTP/0.9': 'GET / HTTP/0.9\r\n\r\n',
  'HTTP/1.0': 'GET / HTTP/1.0\r\n\r\n',
  'HTTP/3.7': 'GET / HTTP/3.7\r\nHost: x\r\n\r\n',
  'HTTP/2 preface': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'TLS hello': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'no host': 'GET / HTTP/1.1\r\n\r\n',
  'two hosts': get('Host: khac.example'),
  'strange host': 'GET / HTTP/1.1\r\nHost: a b\x01/../@\r\n\r\n',
  'host with a path': 'GET / HTTP/1.1\r\nHost: x/../y?z#w\r\n\r\n',
  'host like a broken IPv4': 'GET / HTTP/1.1\r\nHost: a.1\r\n\r\n',
  'post, host like a broken IPv4': 'POST /api/gop-y HTTP/1.1\r\nHost: 1.2.3.4.5\r\nContent-Length: 0\r\n\r\n',
  'post, strange host': 'POST /api/gop-y HTTP/1.1\r\nHost: [::1\r\nContent-Length: 0\r\n\r\n',
  'absolute form': 'GET http://khac.example/x HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'absolute form, other scheme': 'GET file:///etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n',
  asterisk: 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n',
  connect: 'CONNECT khac.example:443 HTTP/1.1\r\nHost: khac.example\r\n\r\n',
  trace: 'TRACE /api/gop-y HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'lower case method': 'get / HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'unknown method': 'FUZZ / HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'raw bytes in the path': 'GET /\xff\xfe\x80 HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'NUL in the path': 'GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'no slash': 'GET api/gop-y HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'long path': `GET /${'a'.repeat(12_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  'long header': get(`X: ${'a'.repeat(20_000)}`),
  'many headers': get(...Array.from({ length: 1_500 }, (_, index) => `X${index}: y`)),
  'folded header': get('X: a', ' b'),
  'space before the colon': get('X : a'),
  'NUL in a header': get('X: a\0b'),
  'bytes in a header': get('X: \xff\xfe', 'Origin: \xff', 'Referer: \x80', 'X-Forwarded-For: \xff'),
  'empty header name': get(': a'),
  'line feeds alone': 'GET / HTTP/1.1\nHost: localhost\n\n',
  'carriage returns alone': 'GET / HTTP/1.1\rHost: localhost\r\r',
  'length and chunks': `${post('Content-Length: 6', 'Transfer-Encoding: chunked')}0\r\n\r\nGET /x HTTP/1.1\r\n\r\n`,
  'two lengths': `${post('Content-Length: 1', 'Content-Length: 2')}xx`,
  'negative length': post('Content-Length: -1'),
  'length in words': post('Content-Length: ten'),
  'length of 2^70': post('Content-Length: 1180591620717411303424'),
  'length too small': `${post('Content-Type: application/json', 'Content-Length: 2')}{}{"a":"b"}`,
  'length too large': `${post('Content-Type: application/json', 'Content-Length: 500')}{}`,
  'huge length': `${post('Content-Type: application/json', 'Content-Length: 99999999')}{}`,
  'bad chunk size': `${post('Content-Type: application/json', 'Transfer-Encoding: chunked')}zz\r\n{}\r\n0\r\n\r\n`,
  'chunk cut short': `${post('Content-Type: application/json', 'Transfer-Encoding: chunked')}ff\r\n{}`,
  'chunk extension': `${post('Content-Type: application/json', 'Transfer-Encoding: chunked')}2;a=b\r\n{}\r\n0\r\nX: y\r\n\r\n`,
  'unknown transfer coding': post('Transfer-Encoding: gzip'),
  'chunked twice': `${post('Transfer-Encoding: chunked, chunked')}0\r\n\r\n`,
  'upgrade to a socket': get(
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: x',
  ),
  'upgrade to HTTP/2': get(
    'Connection: Upgrade, HTTP2-Settings',
    'Upgrade: h2c',
    'HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA',
  ),
  'post that upgrades': post('Connection: Upgrade', 'Upgrade: websocket', 'Content-Length: 0'),
  'expects to go on': `${post('Content-Type: application/json', 'Content-Length: 2', 'Expect: 100-continue')}{}`,
  'expects something else': `${post('Content-Length: 2', 'Expect: 200-ok')}{}`,
  pipelined: `${get() + get() + post('Content-Length: 2', 'Content-Type: application/json')}{}${get()}`,
  nothing: '',
  'an empty line': '\r\n\r\n\r\n',
  'half a request line': 'POST /api/go',
  'half a head': 'POST /api/gop-y HTTP/1.1\r\nHost: loc',
};

const valid = (address: string) =>
  `${post(
    'Content-Type: application/json',
    'Origin: https://doi-thoai.example',
    `X-Forwarded-For: ${address}`,
    'Content-Length: 24',
  )}{"buoi":"2024/xa-mau"}\r\n`;

const mutation = fc.record({
  how: fc.constantFrom('replace', 'insert', 'drop', 'double', 'cut'),
  at: fc.nat(),
  size: fc.integer({ min: 1, max: 40 }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 6 }),
});

/** A request that was good once. */
const mutated = fc.tuple(fc.ipV4(), fc.array(mutation, { minLength: 1, maxLength: 4 })).map(([address, steps]) => {
  let text = Buffer.from(valid(address), 'latin1');
  for (const { how, at, size, bytes } of steps) {
    const from = at % (text.length + 1);
    const [before, cut, after] = [text.subarray(0, from), text.subarray(from, from + size), text.subarray(from + size)];
    if (how === 'replace') text = Buffer.concat([before, bytes, text.subarray(from + bytes.length)]);
    else if (how === 'insert') text = Buffer.concat([before, bytes, cut, after]);
    else if (how === 'drop') text = Buffer.concat([before, after]);
    else if (how === 'double') text = Buffer.concat([before, cut, cut, after]);
    else text = Buffer.from(before);
  }
  return { name: 'mutated', text };
});

const made = fc
  .constantFrom(...Object.entries(handmade))
  .map(([name, text]) => ({ name, text: Buffer.from(text, 'latin1') }));

/** Requests written byte by byte, whole or in two pieces. */
export const rawDrafts: fc.Arbitrary<RawDraft> = fc
  .tuple(fc.oneof({ weight: 1, arbitrary: made }, { weight: 1, arbitrary: mutated }), fc.nat(), fc.boolean())
  .map(([{ name, text }, at, whole]) => {
    const cut = at % (text.length + 1);
    return { name, pieces: whole ? [text] : [text.subarray(0, cut), text.subarray(cut)] };
  });

/** One of each kind made by hand, so that none is left to chance. */
export const everyHandmade: readonly RawDraft[] = Object.entries(handmade).map(([name, text]) => ({
  name,
  pieces: [Buffer.from(text, 'latin1')],
}));
