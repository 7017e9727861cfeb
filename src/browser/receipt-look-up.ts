/**
 * A receipt's link carries its code behind `#`, which no server sees. It is taken out of the address at once, so that
 * neither the history nor a shared screen keeps it, and posted by the form.
 */
const form = document.querySelector<HTMLFormElement>('[data-tra-cuu]');
const field = form?.querySelector<HTMLInputElement>('input[name=ma]');

const openLink = () => {
  const code = location.hash.slice(1);
  // Codes of links have 26 letters; anything else is an anchor of the page.
  if (!form || !field || !/^[0-9a-z]{26}$/i.test(code)) return;
  history.replaceState(null, '', location.pathname);
  field.value = code;
  form.requestSubmit();
};

addEventListener('hashchange', openLink);
openLink();
