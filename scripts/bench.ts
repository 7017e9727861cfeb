import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { benchBuild, buildRowText, buildTableHead } from './bench/build-bench.ts';
import { benchImages, imageRowText, imageTableHead, unknownText } from './bench/images-bench.ts';
import { benchIntake, intakeRowText, intakeTableHead } from './bench/intake-bench.ts';
import { benchSearchScale, scaleRowText, scaleTableHead } from './bench/search/scale-bench.ts';
import { benchSearch, searchRowText, searchTableHead } from './bench/search-bench.ts';

const help = `npm run bench -- build|images|intake|search [--sizes 1000,5000,10000,20000] [--pictures 1000] [--seconds 60] [--corpus DIR] [--alone] [--pagefind] [--scale 1000,10000,50000] [--json]

  build   dựng hồ sơ sinh tự động (văn bản tổng hợp) và so với Eleventy dựng trang trần từ cùng dữ liệu
          builds generated records (synthetic text) beside Eleventy building bare pages from the same data
  images  vẽ ảnh chia sẻ, so với takumi, satori + resvg và Chromium; hỏi ảnh không có
          draws share pictures beside takumi, satori + resvg and Chromium; asks for unknown ones
  intake  gửi ý kiến 25 lượt/giây rồi hết sức, so với Hono trần ghi cùng một dòng; PGlite và PostgreSQL
          sends submissions at 25/s, then at full rate, beside bare Hono doing the same insert; PGlite and PostgreSQL
  search  hỏi một bộ câu hỏi (corpus.jsonl, queries.jsonl, qrels.tsv) như người dân gõ, cạnh các bộ tìm kiếm khác
          asks a set of questions as residents type them, beside other engines; --alone: without them; --pagefind: Pagefind too, slow;
          --scale: dung lượng và công việc theo cỡ, văn bản trộn từ bộ ấy; growth over texts mixed from it (synthetic)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean' },
    json: { type: 'boolean' },
    sizes: { type: 'string', default: '1000,5000,10000,20000' },
    corpus: { type: 'string', default: '../shared/search-eval/xquad' },
    alone: { type: 'boolean', default: false },
    pagefind: { type: 'boolean', default: false },
    scale: { type: 'string' },
    pictures: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '60' },
  },
});

const benches: Readonly<Record<string, () => unknown>> = {
  build() {
    console.log(buildTableHead);
    return benchBuild(values.sizes.split(',').map(Number), (row) => console.log(buildRowText(row)));
  },
  async images() {
    console.log(imageTableHead);
    const measured = await benchImages(Number(values.pictures), (row, best) => console.log(imageRowText(row, best)));
    console.log(unknownText(measured.unknown));
    return measured;
  },
  async intake() {
    console.log(intakeTableHead);
    return await benchIntake(Number(values.seconds), (row) => console.log(intakeRowText(row)));
  },
  async search() {
    if (values.scale) {
      console.log(scaleTableHead);
      return await benchSearchScale(values.corpus, values.scale.split(',').map(Number), (row) =>
        console.log(scaleRowText(row)),
      );
    }
    console.log(searchTableHead);
    return await benchSearch(values.corpus, { alone: values.alone, withPagefind: values.pagefind }, (row) =>
      console.log(searchRowText(row)),
    );
  },
};

const bench = benches[positionals[0] ?? ''];
if (values.help || bench === undefined) {
  console.log(help);
  process.exit(values.help ? 0 : 2);
}

console.log(
  `${cpus()[0]?.model.trim()}, ${cpus().length} nhân, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}; so tỷ lệ, đừng so giây.`,
);
const rows = await bench();
if (values.json) console.log(JSON.stringify(rows));
