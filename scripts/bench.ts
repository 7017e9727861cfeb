import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { benchBuild, buildRowText, buildTableHead } from './bench/build-bench.ts';

const help = `npm run bench -- build [--sizes 1000,5000,10000,20000] [--json]

  build   dựng hồ sơ sinh tự động (văn bản tổng hợp) và so với Eleventy dựng trang trần từ cùng dữ liệu
          builds generated records (synthetic text) beside Eleventy building bare pages from the same data`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean' },
    json: { type: 'boolean' },
    sizes: { type: 'string', default: '1000,5000,10000,20000' },
  },
});

if (values.help || positionals[0] !== 'build') {
  console.log(help);
  process.exit(values.help ? 0 : 2);
}

console.log(
  `${cpus()[0]?.model.trim()}, ${cpus().length} nhân, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}; so tỷ lệ, đừng so giây.`,
);
console.log(buildTableHead);
const rows = benchBuild(values.sizes.split(',').map(Number), (row) => console.log(buildRowText(row)));
if (values.json) console.log(JSON.stringify(rows));
