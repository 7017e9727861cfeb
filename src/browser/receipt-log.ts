/** Day of the open log as `/nhat-ky/bien-nhan/<day>.json` tells it. */
interface LogDay {
  /** Root over the leaves. */
  readonly goc: string;
  readonly la: readonly string[];
}

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const sha256 = async (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
const fromHex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** Leaf of a typed code without separators: SHA-256(0x00 ‖ name ‖ code), the same as the server's. */
export async function leafOf(code: string): Promise<string> {
  return hex(await sha256(new TextEncoder().encode(`\0doi-thoai/nhat-ky/1:${code}`)));
}

/** Root of the tree of RFC 6962 over leaves that are hashes already. */
export async function rootOf(leaves: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array<ArrayBuffer>> {
  const [only] = leaves;
  if (leaves.length < 2 || !only) return only ?? sha256(new Uint8Array());
  const half = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  const sides = await Promise.all([rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half))]);
  return sha256(Uint8Array.from([1, ...sides[0], ...sides[1]]));
}

/** Lets an owner see that their receipt is in the day's log, computed here and believed from no one. */
export function checkInLog(note: HTMLElement): void {
  const button = note.querySelector('button');
  const says = note.querySelector('[role=status]');
  const { nhatKy: day, la, ma } = note.dataset;
  if (!button || !says || !globalThis.crypto?.subtle) return;
  button.hidden = false;
  button.onclick = async () => {
    says.textContent = 'Đang kiểm tra…';
    try {
      const answer = await fetch(`/nhat-ky/bien-nhan/${day}.json`);
      if (!answer.ok) throw new Error(String(answer.status));
      const log: LogDay = await answer.json();
      // A link's code gives no leaf; then the one the server named is looked for.
      const code = (ma ?? '').replace(/[^0-9A-Z]/g, '');
      const leaf = code.length === 17 ? await leafOf(code) : (la ?? '');
      const root = hex(await rootOf(log.la.map(fromHex)));
      if (!log.la.includes(leaf)) says.textContent = 'KHÔNG thấy trong nhật ký. Hãy báo cho đầu mối của cổng.';
      else if (root !== log.goc) says.textContent = 'Nhật ký không khớp dấu tổng của nó. Hãy báo cho đầu mối của cổng.';
      else says.textContent = `Có trong nhật ký, cùng ${log.la.length - 1} biên nhận khác. Dấu tổng khớp.`;
    } catch {
      says.textContent = 'Chưa tải được nhật ký. Thử lại sau.';
    }
  };
}
