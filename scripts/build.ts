import { spawnSync } from 'node:child_process';

const help = `npm run build

  Kiểm tra nội dung rồi dựng cổng vào thư mục dist/, kèm chỉ mục tìm kiếm.
  Checks the content, then builds the portal into dist/ with its search index.

  CONTENT_DIR  thư mục nội dung / content folder   (content)
  OUT_DIR      thư mục kết quả / output folder     (dist)`;

if (process.argv.includes('--help')) {
  console.log(help);
  process.exit(0);
}

const steps = [
  ['Dựng trang', ['node_modules/astro/bin/astro.mjs', 'build', '--force']],
  ['Lập chỉ mục tìm kiếm', ['scripts/build/index-search.ts']],
  ['Đặt tên bản dựng', ['scripts/build/name-build.ts']],
] as const;

// Variables of these names would tell Astro to build as in development, where content with mistakes is shown.
const { DEV, PROD, MODE, SSR, ...others } = process.env;
const env = { ...others, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };

for (const [name, args] of steps) {
  console.log(`${name}…`);
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}
