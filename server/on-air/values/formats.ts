/**
 * The values as mixers read them. vMix takes JSON as an array of rows and XML by a path to rows, a column each key (help
 * of vMix, Data Sources); its Excel/CSV source takes a header row. All UTF-8 without a byte order mark.
 */
import { stringify } from 'csv-stringify/sync';
import { DATA_KEYS, type Values } from './keys.ts';

/** `sequence`: journal position the values rest on; it grows when they change. */
export type Body = { readonly sequence: number; readonly values: Values };

export const FORMATS = {
  'data.json': {
    type: 'application/json; charset=utf-8',
    write: ({ sequence, values }: Body) => `${JSON.stringify({ sequence, ...values })}\n`,
  },
  'rows.json': {
    type: 'application/json; charset=utf-8',
    write: ({ sequence, values }: Body) => `${JSON.stringify([{ sequence: String(sequence), ...values }])}\n`,
  },
  'data.xml': { type: 'application/xml; charset=utf-8', write: xmlOf },
  'data.csv': {
    type: 'text/csv; charset=utf-8; header=present',
    write: ({ sequence, values }: Body) =>
      stringify(
        [
          ['sequence', ...DATA_KEYS],
          [sequence, ...DATA_KEYS.map((key) => asText(values[key]))],
        ],
        { record_delimiter: '\r\n' },
      ),
  },
} as const;
export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/** Spreadsheets run as a formula what begins like one, unless an apostrophe stands before (OWASP, CSV injection). */
const asText = (value: string): string => (/^\s*[=+\-@]/.test(value) ? `'${value}` : value);

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** For text and attributes of XML and HTML alike; `>` too, for `]]>` may stand in no text (XML 1.0, 2.4). */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/** `/onair/row` is the one row. */
function xmlOf({ sequence, values }: Body): string {
  const lines = DATA_KEYS.map((key) => `    <${key}>${escaped(values[key])}</${key}>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<onair>\n  <row sequence="${sequence}">\n${lines.join('')}  </row>\n</onair>\n`;
}
