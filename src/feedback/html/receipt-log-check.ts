import { type Html, markup } from './markup.ts';

/** Commands a resident, or a friend of theirs, can run on any Linux or macOS terminal; a test runs them. */
export function checkCommands(baseUrl: string, day: string): Record<'leaf' | 'listed' | 'head' | 'root', string> {
  const file = new URL(`/nhat-ky/bien-nhan/${day}`, baseUrl).href;
  return {
    leaf: String.raw`printf '\0doi-thoai/nhat-ky/1:MÃ' | sha256sum`,
    listed: `curl -s ${file}.json | grep -c DẤU_VẾT`,
    head: `curl -s ${file}.txt | sha256sum`,
    root: `curl -s ${file}.json | python3 -c '
import hashlib, json, sys
def root(leaves):
    if len(leaves) == 1: return leaves[0]
    k = 1 << ((len(leaves) - 1).bit_length() - 1)
    return hashlib.sha256(b"\\1" + root(leaves[:k]) + root(leaves[k:])).digest()
day = json.load(sys.stdin)
print(root([bytes.fromhex(leaf) for leaf in day["la"]]).hex() == day["goc"])'`,
  };
}

/** How to check by hand, without trusting this portal's scripts. */
export function ownCheck(baseUrl: string, day: string): Html {
  const commands = checkCommands(baseUrl, day);
  return markup`<div class="prose">
<h2 id="tu-kiem-tra">Tự kiểm tra biên nhận của bạn</h2>
<p><strong>Cách dễ:</strong> <a href="/tra-cuu/">tra mã biên nhận</a>. Trang tình trạng in dấu vết của bạn và ngày của nó. Mở tệp danh sách của ngày đó ở trên rồi tìm dấu vết (Ctrl+F).</p>
<p><strong>Cách không cần tin cổng:</strong> tự tính trên máy của bạn (Linux, macOS có sẵn <code>shasum -a 256</code> thay cho <code>sha256sum</code>). Mã biên nhận viết hoa, bỏ các dấu gạch, giữ chữ cuối.</p>
<ol>
<li>Tính dấu vết từ mã:${command('Lệnh tính dấu vết', commands.leaf)}</li>
<li>Tìm trong danh sách của ngày gửi; in ra 1 là có:${command('Lệnh tìm trong danh sách', commands.listed)}</li>
<li>Tính dấu của ngày và so với dấu bạn hoặc người khác đã chép lại:${command('Lệnh tính dấu của ngày', commands.head)}</li>
<li>Tính lại gốc của cây từ danh sách (RFC 6962); in ra True là khớp:${command('Lệnh tính gốc của cây', commands.root)}</li>
</ol>
<p>Đừng đưa mã biên nhận cho người khác: ai có mã đều rút được ý kiến. Dấu vết thì đưa được.</p>
</div>`;
}

/** A command as it is typed; on a small screen it scrolls by itself. */
function command(label: string, text: string): Html {
  return markup`<section class="table-scroll" aria-label="${label}" tabindex="0"><pre><code>${text}</code></pre></section>`;
}
