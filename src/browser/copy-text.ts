/** Buttons that copy a text of the page and say so; without scripts the text is selected by hand. */

async function copy(text: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text.textContent ?? '');
  } catch {
    // A portal inside an office may be served without TLS, where browsers keep the clipboard shut.
    getSelection()?.selectAllChildren(text);
    if (!document.execCommand('copy')) throw new Error('Copying is not allowed');
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-chep]')) {
  const text = document.getElementById(button.dataset['chep'] ?? '');
  const status = button.nextElementSibling;
  if (!text || !status) continue;
  button.hidden = false;
  button.onclick = () =>
    copy(text).then(
      () => {
        status.textContent = 'Đã chép. Mở nơi cần gửi rồi dán vào.';
      },
      () => {
        status.textContent = 'Chưa chép được. Hãy bôi đen đoạn trên rồi chép.';
      },
    );
}
