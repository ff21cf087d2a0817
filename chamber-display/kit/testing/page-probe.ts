/**
 * What can be measured of a drawn page. The functions run inside the browser, so each stands alone; only the parts
 * of the page that they use are described here. In: the page. Out: plain data, in CSS pixels.
 */
type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type Style = { readonly fontSize: string };
type Element = {
  readonly className: string;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  closest(selector: string): Element | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  getBoundingClientRect(): Box;
};
type TextNode = { readonly parentElement: Element | null; readonly textContent: string | null };
declare const document: {
  readonly body: Element;
  readonly documentElement: Element & { readonly scrollHeight: number; readonly clientHeight: number };
  createRange(): { selectNodeContents(node: TextNode): void; getBoundingClientRect(): Box };
  createTreeWalker(root: Element, show: number): { nextNode(): TextNode | null };
  querySelectorAll(selector: string): Iterable<Element>;
};
declare function getComputedStyle(element: Element): Style;

export type DrawnText = Box & { readonly text: string; readonly size: number };

/** Every visible piece of text: where its letters stand (the band between x-height and baseline) and its size. */
export function drawnTexts(): DrawnText[] {
  const texts: DrawnText[] = [];
  const walker = document.createTreeWalker(document.body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: parent, textContent } = node;
    const text = textContent?.trim() ?? '';
    if (text === '' || !parent || parent.closest('.unseen, script, style')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, top, right, bottom } = range.getBoundingClientRect();
    const height = bottom - top;
    const size = Number.parseFloat(getComputedStyle(parent).fontSize);
    texts.push({ text, size, left, right, top: top + height * 0.3, bottom: bottom - height * 0.25 });
  }
  return texts;
}

/** Names that leave their seat, or run under the sign of a lost link. */
export function namesOutOfSeat(): string[] {
  return [...document.querySelectorAll('.seat')].flatMap((seat) => {
    const edge = seat.querySelector('.link')?.getBoundingClientRect().left ?? seat.getBoundingClientRect().right;
    const lines = [...seat.querySelectorAll('.line')].filter((line) => line.getBoundingClientRect().right > 0);
    const widest = Math.max(...lines.map((line) => line.getBoundingClientRect().right));
    return widest > edge + 1 || seat.scrollWidth > seat.clientWidth + 1
      ? [`${seat.className}: ${widest} > ${edge}`]
      : [];
  });
}

/** Where the first and the last seat stand. */
export function seatCorners(): number[] {
  const seats = [...document.querySelectorAll('.seat, .field li')];
  return [seats[0], seats.at(-1)].flatMap((seat) => {
    const box = seat?.getBoundingClientRect();
    return box ? [Math.round(box.left), Math.round(box.top)] : [];
  });
}
