import { spawn } from 'node:child_process';

const help = `npm run dev

  Mở cổng để viết nội dung: trang tự tải lại khi tệp thay đổi. Không có tìm kiếm và hàm nhận ý kiến.
  Serves the portal for writing: pages reload as files change. Without search and functions.`;

if (process.argv.includes('--help')) {
  console.log(help);
  process.exit(0);
}

const server = spawn(
  process.execPath,
  ['node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' },
  },
);
server.on('exit', (code) => process.exit(code ?? 0));
