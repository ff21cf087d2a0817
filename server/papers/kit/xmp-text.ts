/**
 * A text for a PDF's document information. pdfkit writes the same value twice: as a PDF string and, unescaped,
 * inside the XMP packet. Interpolated into XML this text escapes itself; read as a value it is plain.
 */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escapeXml = (text: string): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);

/** `valueOf()` is the text itself, `${}` its XML form. */
export class XmpText extends String {
  override toString(): string {
    return escapeXml(this.valueOf());
  }
}
