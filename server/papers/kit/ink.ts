/**
 * The drawing orders of one page (ISO 32000-1, 8 and 9), an order a line. pdfkit's page has turned the axes: y grows
 * downward, so letters are turned back. An order that would set what is set already is left out. Lengths are points.
 */
import { number } from './syntax.ts';

/** `#RRGGBB` as operands of a colour. */
function operandsOf(colour: string): string {
  const known = colours.get(colour);
  if (known !== undefined) return known;
  const operands = [1, 3, 5].map((at) => number(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');
  colours.set(colour, operands);
  return operands;
}
const colours = new Map<string, string>();

export class Ink {
  #orders = '';
  readonly #set = { fill: '', stroke: '', weight: '', font: '', leading: '' };

  /** Marks what follows as content `mcid` of a tagged part, or without it as an artifact of that type. */
  mark(tag: string, mcid: number): void {
    this.#orders += `/${tag} <</MCID ${mcid}>> BDC\n`;
  }

  markArtifact(type: 'Pagination' | 'Layout'): void {
    this.#orders += `/Artifact <</Type /${type}>> BDC\n`;
  }

  endMark(): void {
    this.#orders += 'EMC\n';
  }

  /** Lines `leading` pt under one another, the first one's baseline at `y`; each is an order that shows text. */
  text(shown: readonly string[], font: string, size: number, colour: string, x: number, y: number, leading: number) {
    this.#fill(colour);
    this.#orders += 'BT\n';
    this.#state('font', `/${font} ${number(size)} Tf`);
    if (shown.length > 1) this.#state('leading', `${number(leading)} TL`);
    this.#orders += `1 0 0 -1 ${number(x)} ${number(y)} Tm\n${shown.join('\nT*\n')}\nET\n`;
  }

  stroke(x: number, width: number, y: number, weight: number, colour: string): void {
    this.#pen(weight, colour);
    this.#orders += `${number(x)} ${number(y)} m\n${number(x + width)} ${number(y)} l\nS\n`;
  }

  /** A frame along the middle of its line, filled or not. */
  box(x: number, y: number, width: number, height: number, weight: number, colour: string, filled: boolean): void {
    this.#pen(weight, colour);
    if (filled) this.#fill(colour);
    this.#orders += `${[x, y, width, height].map(number).join(' ')} re\n${filled ? 'B' : 'S'}\n`;
  }

  /** A form of the page's resources, `scale` pt to its unit. */
  form(name: string, x: number, y: number, scale: number): void {
    this.#orders += `q\n${number(scale)} 0 0 ${number(scale)} ${number(x)} ${number(y)} cm\n/${name} Do\nQ\n`;
  }

  /** The orders so far, which are then forgotten; what they set stays set. */
  take(): Buffer {
    const orders = Buffer.from(this.#orders, 'latin1');
    this.#orders = '';
    return orders;
  }

  #pen(weight: number, colour: string): void {
    this.#state('weight', `${number(weight)} w`);
    this.#state('stroke', `${operandsOf(colour)} RG`);
  }

  #fill(colour: string): void {
    this.#state('fill', `${operandsOf(colour)} rg`);
  }

  #state(what: 'fill' | 'stroke' | 'weight' | 'font' | 'leading', order: string): void {
    if (this.#set[what] === order) return;
    this.#set[what] = order;
    this.#orders += `${order}\n`;
  }
}
