import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A project folder on disk for one test; `using` removes it at the end. */
export interface TemporaryProject extends Disposable {
  readonly folder: string;
  write(path: string, content: string | Uint8Array): void;
}

/** netlify.toml of a small project: one general block, and one each for search, assets and calendars. */
export const SMALL_TOML = `
[build]
command = "npm run build"
publish = "dist"
[functions]
directory = "functions"
[[headers]]
for = "/*"
[headers.values]
Content-Security-Policy = "default-src 'none'; script-src 'self'; upgrade-insecure-requests"
X-Content-Type-Options = "nosniff"
Cache-Control = "public, max-age=0, must-revalidate"
[[headers]]
for = "/tim-kiem/*"
[headers.values]
Content-Security-Policy = "default-src 'none'; script-src 'self'; img-src 'self'"
[[headers]]
for = "/_astro/*"
[headers.values]
Cache-Control = "public, max-age=31536000, immutable"
[[redirects]]
from = "/kiennghi"
to = "/kien-nghi/"
[[redirects]]
from = "/lich"
to = "/khong-bao-gio/"
[[redirects]]
from = "/cu/*"
to = "/moi/:splat"
status = 302
[[redirects]]
from = "/an"
to = "/lich/"
force = true
status = 307
[[redirects]]
from = "/bi-danh"
to = "/lich/"
status = 200
`;

/** Files of a small built site. */
export const SMALL_SITE: Readonly<Record<string, string>> = {
  'netlify.toml': SMALL_TOML,
  'bi-mat.txt': 'outside of dist',
  'dist/index.html': `<!doctype html><title>Trang chủ</title>${'<p>Đối thoại trực tiếp</p>'.repeat(80)}`,
  'dist/404.html': '<!doctype html><title>Không tìm thấy</title>',
  'dist/lich/index.html': '<!doctype html><title>Lịch</title>',
  'dist/an/index.html': '<!doctype html><title>Ẩn</title>',
  'dist/tim-kiem/index.html': '<!doctype html><title>Tìm kiếm</title>',
  'dist/lich.ics': 'BEGIN:VCALENDAR',
  'dist/_astro/trang.css': 'p{color:red}',
  'dist/.an/bi-mat.txt': 'hidden',
  'dist/.well-known/security.txt': 'Contact: mailto:x',
};

export function temporaryProject(files: Readonly<Record<string, string | Uint8Array>> = SMALL_SITE): TemporaryProject {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  return { folder, write, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}
