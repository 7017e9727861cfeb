/** Indexes the built pages for Pagefind. Only pages that mark their text with `data-pagefind-body` are searched. */
import * as pagefind from 'pagefind';
import { settleIndex } from './settle-index.ts';

const folder = process.env['OUT_DIR'] ?? 'dist';
const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi', keepIndexUrl: false });
if (!index) throw new Error(errors.join('\n'));
const added = await index.addDirectory({ path: folder });
const written = await index.writeFiles({ outputPath: `${folder}/pagefind` });
const problems = [...added.errors, ...written.errors];
await pagefind.close();
if (problems.length > 0) {
  console.error(`Không lập được chỉ mục tìm kiếm: ${problems.join('; ')}`);
  process.exit(1);
}
settleIndex(`${folder}/pagefind`);
console.log(`Đã lập chỉ mục ${added.page_count} trang.`);
