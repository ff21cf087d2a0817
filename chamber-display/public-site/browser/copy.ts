/** The code of «Ваш депутат»: its address as this browser sees the site, and a button that copies it. */
const code = document.querySelector<HTMLTextAreaElement>('#code');
const button = document.querySelector<HTMLButtonElement>('#copy');
const told = document.querySelector('#copied');

if (code && button && told) {
  const place = new URL(code.dataset['src'] ?? '', location.href).href;
  code.value = code.value.replace(/src="[^"]*"/, () => `src="${place}"`);
  button.hidden = false;
  button.addEventListener('click', async () => {
    code.select();
    await navigator.clipboard?.writeText(code.value).catch(() => undefined);
    told.textContent = button.dataset['done'] ?? '';
  });
}
