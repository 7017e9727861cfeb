/** One engine in a process of its own: `draw-many.ts <engine> <pictures>` prints what it took as JSON. */
import { sampleCards } from '#notices/picture/testing/sample-cards.ts';
import type { ImageRow } from '../images-bench.ts';

const [name = 'portal', many = '1000'] = process.argv.slice(2);
const cards = Object.values(sampleCards).filter(({ title }) => title.length < 200);
const took: number[] = [];
let bytes = 0;
let cold = 0;
let cpu = process.cpuUsage();
const draw = await engine();
for (let at = 0; at <= Number(many); at += 1) {
  const began = performance.now();
  bytes += (await draw(at)).length;
  // The clock began with the process: the first picture is there.
  if (at === 0) {
    cold = performance.now();
    cpu = process.cpuUsage();
    bytes = 0;
  } else took.push(performance.now() - began);
}
const { user, system } = process.cpuUsage(cpu);
const inOrder = took.toSorted((a, b) => a - b);
const row: Omit<ImageRow, 'engine'> = {
  p50: inOrder[Math.floor(took.length * 0.5)] ?? 0,
  p95: inOrder[Math.floor(took.length * 0.95)] ?? 0,
  cpu: name === 'chromium' ? null : (user + system) / 1_000 / took.length,
  kilobytes: bytes / 1_024 / took.length,
  cold,
  megabytes: name === 'chromium' ? null : process.memoryUsage.rss() / 2 ** 20,
};
process.stdout.write(JSON.stringify(row), () => process.exit());

/** Draws the card of a number; no two have the same title. Peers are given our boxes with the letters already fitted. */
async function engine(): Promise<(at: number) => Promise<Uint8Array>> {
  const cardAt = (at: number) => {
    const card = cards[at % cards.length] ?? Object.values(sampleCards)[0];
    if (card === undefined) throw new Error('No sample cards.');
    return { ...card, title: `${card.title} ${at}` };
  };
  if (name === 'portal') {
    const { drawCard } = await import('#notices/picture/draw-card.ts');
    return (at) => drawCard(cardAt(at), 'ngang');
  }
  const [{ peers }, { cardTree }] = await Promise.all([
    import('./engines.ts'),
    import('#notices/picture/card-tree.ts'),
  ]);
  const peer = await peers[name]?.();
  if (peer === undefined) throw new Error(`No engine ${name}`);
  return (at) => peer(cardTree({ card: cardAt(at), scale: 1 }, 'ngang'));
}
