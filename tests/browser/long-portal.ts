import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { parseDocument } from 'yaml';
import { registerFolder } from '#domain/register/register.ts';
import { mediaTypeOf } from '#host/media-types.ts';
import { portal } from './visit.ts';

/** A portal whose session and conclusion say far too much for one sheet. */
export interface LongPortal extends Disposable {
  /** Serves its pages to a browser window instead of the demonstration's. */
  serve(page: Page): Promise<void>;
}

const long = (text: string, times: number) => Array(times).fill(text).join(' ');

/** Fields of the front matter that a session may stretch. */
const session = {
  title: long('Hội nghị đối thoại trực tiếp giữa người đứng đầu cấp ủy, chính quyền với Nhân dân', 6),
  venue: long('Nhà văn hóa tổ dân phố và các điểm cầu trực tuyến tại', 12),
  address: long('Tổ dân phố Trung Tâm, thị trấn, huyện, tỉnh', 12),
  howToAttend: long('Mọi người dân đều có thể đến dự; ai muốn phát biểu thì ghi tên tại bàn đón tiếp.', 25),
  accessNotes: long('Có lối bằng cho xe lăn; gửi xe tại sân trường bên cạnh.', 20),
  areas: Array.from({ length: 60 }, (_, n) => `Tổ dân phố số ${n + 1}`),
};
const conclusion = {
  title: long('Kết luận hội nghị đối thoại trực tiếp giữa người đứng đầu cấp ủy với Nhân dân', 5),
};

/** Sets fields in the front matter of a document. */
function stretch(
  file: string,
  fields: Readonly<Record<string, unknown>>,
  more?: (document: ReturnType<typeof parseDocument>) => void,
): void {
  const [, front = '', ...body] = readFileSync(file, 'utf8').split(/^---$/mu);
  const document = parseDocument(front);
  for (const [name, value] of Object.entries(fields)) document.set(name, value);
  more?.(document);
  writeFileSync(file, ['', `\n${document.toString()}`, ...body].join('---'));
}

/** Builds the demonstration with its `session` and `conclusion` stretched. */
export function buildLongPortal(sessionId: string, conclusionId: string): LongPortal {
  const folder = mkdtempSync(join(tmpdir(), 'long-portal-'));
  const content = join(folder, 'content');
  const output = join(folder, 'dist');
  // Without the register, which would refuse to see published words stretched.
  cpSync('content', content, { recursive: true, filter: (path) => !path.endsWith(registerFolder) });
  stretch(join(content, 'dialogues', `${sessionId}.mdx`), session, (document) => {
    document.setIn(
      ['intake', 'places'],
      Array.from({ length: 40 }, (_, n) => `Nhà văn hóa thôn số ${n + 1}`),
    );
  });
  stretch(join(content, 'conclusions', `${conclusionId}.mdx`), conclusion, (document) => {
    const clauses = document.get('clauses') as { items: { set(name: string, value: unknown): void }[] };
    for (const clause of clauses.items) {
      clause.set('title', long('Giao thông, trường học, nước sinh hoạt và thủ tục hành chính', 6));
      clause.set('decision', long('Giao Ủy ban nhân dân chủ trì, phối hợp với các phòng, báo cáo kết quả.', 20));
    }
  });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: output, CACHE_DIR: join(folder, 'cache') },
  });
  if (status !== 0) throw new Error(`The long portal could not be built:\n${stdout}${stderr}`);
  return {
    serve: async (page) => {
      await page.route(`${portal}/**`, (route) => {
        const path = new URL(route.request().url()).pathname;
        const file = join(output, path.endsWith('/') ? `${path}index.html` : path);
        if (!existsSync(file)) return route.fulfill({ status: 404 });
        return route.fulfill({ body: readFileSync(file), contentType: mediaTypeOf(file) });
      });
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
