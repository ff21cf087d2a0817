/**
 * Remembers the large type. In: the switch `#large`, which works by the styles alone on the page it stands on. Out:
 * `data-large` on the page, set before it is painted, on every page after the choice, in this browser only.
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

  wear();
  document.addEventListener('DOMContentLoaded', wear);
  addEventListener('pageshow', wear);
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.id !== 'large') return;
    keep(target.checked);
    root.toggleAttribute('data-large', target.checked);
  });
})();
