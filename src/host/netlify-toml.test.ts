import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { errorHeaders } from './error-answers.ts';
import { headersFor } from './header-rules.ts';
import { loadNetlifyConfig, type NetlifyConfig } from './netlify-config.ts';
import { redirectFor } from './redirect-rules.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; upgrade-insecure-requests";

const PAGE = {
  'cache-control': 'public, max-age=0, must-revalidate',
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringMatching(/^(?:[a-z-]+=\(\)(?:, |$))+$/u),
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};
const OPEN = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'public, max-age=900',
};
const IMMUTABLE = { 'cache-control': 'public, max-age=31536000, immutable' };

const policiesWhere = (wanted: (path: string) => boolean) =>
  config.headers
    .filter((rule) => wanted(rule.for))
    .flatMap(({ values }) => values.filter(([name]) => name === 'Content-Security-Policy').map(([, policy]) => policy));

let config: NetlifyConfig;
beforeAll(async () => {
  config = await loadNetlifyConfig(join(import.meta.dirname, '..', '..', 'netlify.toml'));
});

describe('netlify.toml of this project', () => {
  it.each([
    ['/', {}],
    ['/lich/', {}],
    ['/kien-nghi/kn-2024-huyen-001/', {}],
    ['/404.html', {}],
    ['/tim-kiem/', {}],
    ['/gop-y/2024/xa-nao-do/', {}],
    ['/tim-kiem/du-lieu/dau.json', {}],
    ['/tim-kiem/du-lieu/0123456789abcdef/t0.bin', IMMUTABLE],
    ['/tim-kiem-khac/', {}],
    ['/tra-cuu/', {}],
    ['/_astro/trang.a1b2.css', IMMUTABLE],
    ['/fonts/be-vietnam-pro-400.woff2', IMMUTABLE],
    ['/lich.xml', OPEN],
    ['/lich.ics', { ...OPEN, 'content-type': 'text/calendar; charset=utf-8' }],
    ['/doi-thoai/2024/huyen-dat-dai-gpmb.ics', { ...OPEN, 'content-type': 'text/calendar; charset=utf-8' }],
    ['/du-lieu/kien-nghi.csv', OPEN],
    ['/du-lieu/dcat.jsonld', { ...OPEN, 'content-type': 'application/ld+json; charset=utf-8' }],
    ['/du-lieu/', OPEN],
  ])('gives %s exactly the headers of a page but for %o', (path, differences) => {
    expect(Object.fromEntries(headersFor(config.headers, path))).toEqual({ ...PAGE, ...differences });
  });

  it('gives an error those of a page, never kept', () => {
    expect(Object.fromEntries(errorHeaders(config.headers))).toEqual({ ...PAGE, 'cache-control': 'no-store' });
  });

  it('allows no inline code and no eval anywhere, and no host but our own', () => {
    const policies = policiesWhere((path) => path !== '/bien-tap/*');
    expect(policies.length).toBeGreaterThan(0);
    for (const policy of policies) {
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|unsafe-hashes|https?:|\*/u);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
    }
  });

  it('lets the editor style itself and reach git hosts, and run no code but ours', () => {
    const [policy, ...others] = policiesWhere((path) => path === '/bien-tap/*');
    expect(others).toEqual([]);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; /u);
    expect(policy?.match(/https?:\S+/gu)).toEqual([
      'https://api.github.com',
      'https://github.com',
      'https://gitlab.com;',
    ]);
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('asks no search engine to stay away', () => {
    expect(config.headers.flatMap((rule) => rule.values.map(([name]) => name.toLowerCase()))).not.toContain(
      'x-robots-tag',
    );
  });

  it.each([
    ['/lich-doi-thoai', '/lich/'],
    ['/LichDoiThoai/', '/lich/'],
    ['/kiennghi', '/kien-nghi/'],
    ['/gopy', '/gop-y/'],
    ['/rss', '/lich.xml'],
  ])('leads %s to %s', (from, location) => {
    expect(redirectFor(config.redirects, from, '')).toMatchObject({ kind: 'location', location });
  });

  it('never leads an address to itself or to another redirect', () => {
    for (const rule of config.redirects) {
      expect(redirectFor(config.redirects, rule.to, ''), rule.from).toBeNull();
      expect(rule.force).toBe(false);
    }
  });
});
