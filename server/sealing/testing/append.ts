/** Writes an increment of a PDF by hand: what an attacker appends who minds every offset. */

/** The document with another body for an object; the rest stays, table and trailer are in order. */
export function withObject(pdf: Buffer, number: number, body: string): Buffer {
  const text = pdf.toString('latin1');
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const kept = ['Size', 'Root', 'Info', 'ID'].map(
    (key) => new RegExp(`/${key} (\\[[^\\]]*\\]|\\d+( 0 R)?)`).exec(trailer)?.[0],
  );
  const previous = /startxref\s+(\d+)/.exec(text.slice(text.lastIndexOf('startxref')))?.[1];
  const object = `${number} 0 obj\n${body}\nendobj\n`;
  const at = String(pdf.length).padStart(10, '0');
  const table = `xref\n${number} 1\n${at} 00000 n \ntrailer\n<< ${kept.join(' ')} /Prev ${previous} >>\n`;
  const end = `startxref\n${pdf.length + Buffer.byteLength(object, 'latin1')}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(object + table + end, 'latin1')]);
}

/** The number of the first stream of a page's drawing, and its object's body. */
export function drawing(pdf: Buffer): { number: number; body: string } {
  const text = pdf.toString('latin1');
  const [, number = '', body = ''] =
    /(\d+) 0 obj\n(<<\s*\/Length \d+\s*>>\s*stream\n[\s\S]*?endstream)/.exec(text) ?? [];
  return { number: Number(number), body };
}
