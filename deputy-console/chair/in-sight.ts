/** Brings one line of a list to its middle. In: whether this is the line. The page itself is never scrolled by it. */
export const inSight = (open: boolean) => (line: HTMLElement) => {
  const list = line.parentElement;
  if (!open || !list) return;
  const fromTop = line.getBoundingClientRect().top - list.getBoundingClientRect().top;
  list.scrollTop += fromTop - (list.clientHeight - line.clientHeight) / 2;
};
