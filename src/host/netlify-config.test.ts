import { describe, expect, it } from 'vitest';
import { loadNetlifyConfig, NetlifyConfigError, parseNetlifyConfig } from './netlify-config.ts';
import { SMALL_TOML } from './testing/temporary-project.ts';

describe('reading netlify.toml', () => {
  it('keeps the order of blocks and fills in the defaults', () => {
    const config = parseNetlifyConfig(SMALL_TOML);
    expect(config.headers.map((rule) => rule.for)).toEqual(['/*', '/tim-kiem/*', '/_astro/*']);
    expect(config.redirects[0]).toMatchObject({ from: '/kiennghi', status: 301, force: false });
    expect(config).toMatchObject({ publish: 'dist', functions: 'functions' });
  });

  it.each([
    ['an unknown table', '[context.production]\ncommand = "x"', /\n {2}Unrecognized key: "context"/u],
    [
      'an unknown key of a header block',
      '[[headers]]\nfor = "/a"\nvalue = {}\nvalues = {}',
      /headers\[3\]: Unrecognized key: "value"/u,
    ],
    [
      'an unknown key of a redirect',
      '[[redirects]]\nfrom = "/a"\nto = "/b"\nquery = {}',
      /redirects\[5\]: Unrecognized key: "query"/u,
    ],
    [
      'a header Netlify sets itself',
      '[[headers]]\nfor = "/a"\nvalues = {Location = "/b"}',
      /headers\[3\]\.values\.Location: is a header Netlify sets itself/u,
    ],
    [
      'a header named twice',
      '[[headers]]\nfor = "/a"\nvalues = {A = "1", a = "2"}',
      /headers\[3\]\.values: names one header twice/u,
    ],
    [
      'a header value that would start another header',
      '[[headers]]\nfor = "/a"\nvalues = {A = "1\\nB: 2"}',
      /must be one line/u,
    ],
    ['a path without a slash', '[[headers]]\nfor = "a"\nvalues = {}', /headers\[3\]\.for: must start with/u],
    ['two wildcards', '[[headers]]\nfor = "/*/a/*"\nvalues = {}', /at most one/u],
    [
      'a redirect away from Netlify’s own paths',
      '[[redirects]]\nfrom = "/.netlify/x"\nto = "/b"',
      /redirects\[5\]\.from/u,
    ],
    [
      'a redirect to another host without a scheme',
      '[[redirects]]\nfrom = "/a"\nto = "//xau.example/"',
      /redirects\[5\]\.to/u,
    ],
    [
      'a proxy to another host',
      '[[redirects]]\nfrom = "/a"\nto = "https://khac.example/"\nstatus = 200',
      /reads no third party/u,
    ],
    ['a status that is none', '[[redirects]]\nfrom = "/a"\nto = "/b"\nstatus = 299', /redirects\[5\]\.status/u],
  ])('refuses %s', (_what, addition, message) => {
    expect(() => parseNetlifyConfig(`${SMALL_TOML}\n${addition}`)).toThrow(NetlifyConfigError);
    expect(() => parseNetlifyConfig(`${SMALL_TOML}\n${addition}`)).toThrow(message);
  });

  it('reports all mistakes together', () => {
    const text = `${SMALL_TOML}\n[[redirects]]\nfrom = "a"\nto = "b"`;
    expect(() => parseNetlifyConfig(text)).toThrow(/redirects\[5\]\.from[\s\S]+redirects\[5\]\.to/u);
  });

  it('tells broken TOML and a missing file apart', async () => {
    expect(() => parseNetlifyConfig('[build')).toThrow(/is not valid TOML/u);
    await expect(loadNetlifyConfig('/khong/co/netlify.toml')).rejects.toThrow(/Không đọc được \/ cannot read/u);
  });
});
