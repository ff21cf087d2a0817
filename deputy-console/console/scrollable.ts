/**
 * A part that scrolls inside the page takes the focus while there is something to scroll, so that the keyboard
 * reaches all of it; otherwise it is no stop on the way. An attachment: `{@attach scrollable}`.
 */
export function scrollable(part: HTMLElement): () => void {
  const update = () => {
    const overflows = part.scrollHeight > part.clientHeight || part.scrollWidth > part.clientWidth;
    if (overflows) part.tabIndex = 0;
    else part.removeAttribute('tabindex');
  };
  const sizes = new ResizeObserver(update);
  /* What is in it may grow in a part that does not, e.g. when its font has come. */
  const watch = () => {
    for (const child of part.children) sizes.observe(child);
  };
  const changes = new MutationObserver(() => {
    watch();
    update();
  });
  sizes.observe(part);
  watch();
  changes.observe(part, { childList: true, subtree: true, characterData: true });
  update();
  return () => {
    sizes.disconnect();
    changes.disconnect();
  };
}
