/**
 * Values in PDF's own syntax, for objects that pdfkit writes: it prints what it does not know as a string, and with a
 * tag of its own a value is nothing that pdfkit knows.
 */
export class Syntax {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get [Symbol.toStringTag](): string {
    return 'Syntax';
  }

  toString(): string {
    return this.#text;
  }
}

/** A text string, UTF-16 (ISO 32000-1, 7.9.2.2). */
export const textString = (text: string): string =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

/** Thousandths of a point are finer than any printer. */
export const number = (value: number): string => String(Math.round(value * 1000) / 1000);
