import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigurationError, FolderInUse } from '#feedback/open-database.ts';
import { closeFeedback, feedbackInUse } from '#feedback/service.ts';
import { FunctionError } from '#host/functions.ts';
import { NetlifyConfigError } from '#host/netlify-config.ts';
import { serveProject } from '#host/serve-project.ts';
import { StartError } from '#host/server.ts';

const HELP = `npm run serve -- [--port 8888] [--host 127.0.0.1] [--project .]

Phục vụ trang đã dựng trong dist/ cùng các chức năng trong functions/, với header và chuyển hướng
của netlify.toml. Dựng trang trước bằng: npm run build (npm start làm cả hai).
  --port     cổng, mặc định là biến PORT hoặc 8888
  --host     địa chỉ lắng nghe, mặc định là biến HOST hoặc 127.0.0.1 (chỉ máy này vào được)
  --project  thư mục dự án, mặc định là thư mục này
  Sau một máy chủ trung gian (nginx…): đặt biến TRUST_PROXY bằng địa chỉ của nó, ví dụ 127.0.0.1, để
  mỗi người gửi được tính theo địa chỉ của mình.
Dừng: Ctrl+C hoặc SIGTERM; các yêu cầu đang xử lý được làm xong trong 10 giây.

Serves the site built into dist/ and the functions in functions/, with the headers and redirects
of netlify.toml. Build first: npm run build (npm start does both).
  --port     port, default PORT or 8888
  --host     address to listen on, default HOST or 127.0.0.1 (this machine only)
  --project  project folder, default this one
  Behind a proxy (nginx…): set TRUST_PROXY to its address, e.g. 127.0.0.1, so that each client counts
  by its own.
Stop: Ctrl+C or SIGTERM; requests under way may finish within 10 seconds.
`;

const { values } = options();
if (values.help) {
  process.stdout.write(HELP);
} else {
  await serve(values.project, values.host, values.port);
}

function options() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: process.env['PORT'] ?? '8888' },
        host: { type: 'string', default: process.env['HOST'] ?? '127.0.0.1' },
        project: { type: 'string', default: join(import.meta.dirname, '..') },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : error}\nXem / see: npm run serve -- --help`);
  }
}

async function serve(project: string, host: string, portText: string): Promise<void> {
  const port = Number(portText);
  if (!/^\d+$/u.test(portText) || port > 65_535) {
    refuse(`Cổng phải là một số từ 0 đến 65535, không phải "${portText}".\nThe port must be a number from 0 to 65535.`);
  }
  try {
    const folder = resolve(project);
    // Functions find dist/ and the store from the working directory, as on Netlify.
    if (existsSync(folder)) process.chdir(folder);
    const log = (line: string) => process.stderr.write(`${line}\n`);
    const server = await serveProject(folder, { host, port }, log);
    if (existsSync(join(folder, 'functions', 'gop-y'))) await openStore(log);
    // Before it says that it listens: whoever hears that may stop it at once.
    stopOnSignal(() => server.stop().then(closeFeedback));
    process.stdout.write(`Cổng Đối thoại: ${server.url}\nDừng / stop: Ctrl+C\n`);
  } catch (error) {
    const expected = [StartError, NetlifyConfigError, FunctionError, ConfigurationError, FolderInUse];
    if (!expected.some((kind) => error instanceof kind)) throw error;
    refuse((error as Error).message);
  }
}

/**
 * Opens the store before the first resident needs it. A second process on its folder must not start; a server that is
 * away must not keep the record from being read, so nobody waits for it.
 */
async function openStore(log: (line: string) => void): Promise<void> {
  const { db } = await feedbackInUse();
  const asked = db.run('select 1').catch((error: unknown) => {
    const mistake = error instanceof ConfigurationError || error instanceof FolderInUse;
    if (mistake && db.kind === 'embedded') throw error;
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    log(mistake ? error.message : `Kho góp ý chưa mở được, sẽ thử lại / feedback store away, will retry${code}`);
  });
  if (db.kind === 'embedded') await asked;
}

/** The first signal stops in good order, a second one at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      void stop().then(() => process.exit(0));
    });
  }
}

function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
