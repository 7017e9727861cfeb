import { spawnSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';

const help = `npm run build

  Kiểm tra nội dung rồi dựng cổng vào thư mục dist/, kèm chỉ mục tìm kiếm.
  Checks the content, then builds the portal into dist/ with its search index.

  CONTENT_DIR  thư mục nội dung / content folder   (content)
  OUT_DIR      thư mục kết quả / output folder     (dist)
  PEERS_DIR    bản chép các cổng khác / copies of other portals (.data/peers)`;

if (process.argv.includes('--help')) {
  console.log(help);
  process.exit(0);
}

const steps = [
  ['Lấy dữ liệu các cổng khác', ['scripts/build/fetch-peers.ts']],
  ['Dựng trang', ['node_modules/astro/bin/astro.mjs', 'build', '--force']],
  ['Lập chỉ mục tìm kiếm', ['scripts/build/index-search.ts']],
  ['Vẽ ảnh chia sẻ chung', ['scripts/build/draw-stand-ins.ts']],
  ['Đóng gói thông báo', ['scripts/build/pack-notices.ts']],
  ['Đặt tên bản dựng', ['scripts/build/name-build.ts']],
] as const;

// Variables of these names would tell Astro to build as in development, where content with mistakes is shown.
const { DEV, PROD, MODE, SSR, ...others } = process.env;
const folder = process.env['OUT_DIR'] ?? 'dist';
// A build that is refused or still running leaves the folder being served as it was.
const unfinished = `${folder}.dang-dung`;
const env = { ...others, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', OUT_DIR: unfinished };

for (const [name, args] of steps) {
  console.log(`${name}…`);
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env });
  if (status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    process.exit(status ?? 1);
  }
}
rmSync(folder, { recursive: true, force: true });
renameSync(unfinished, folder);
