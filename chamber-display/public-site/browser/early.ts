/**
 * What a page has to know before it is painted: that there is script (`data-script`), and that the large type was chosen
 * (`data-large`). The switch `#large` works by the styles alone on the page it stands on; here the choice is remembered
 * for every page, in this browser only.
 */
(() => {
  const KEY = 'large-type';
  const root = document.documentElement;
  const kept = (): boolean => {
    try {
      return localStorage.getItem(KEY) === 'on';
    } catch {
      return false;
    }
  };
  const keep = (on: boolean): void => {
    try {
      if (on) localStorage.setItem(KEY, 'on');
      else localStorage.removeItem(KEY);
    } catch {
      // A browser that keeps nothing still shows the page large.
    }
  };
  const wear = (): void => {
    root.toggleAttribute('data-large', kept());
    const box = document.querySelector<HTMLInputElement>('#large');
    if (box) box.checked = kept();
  };

  root.toggleAttribute('data-script', true);
  wear();
  document.addEventListener('DOMContentLoaded', wear);
  addEventListener('pageshow', wear);
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.id !== 'large') return;
    keep(target.checked);
    root.toggleAttribute('data-large', target.checked);
  });
})();
