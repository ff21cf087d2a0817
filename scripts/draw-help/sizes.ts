/** The file that tells the help how large its pictures are. In: sizes by name. Out: the module's text. */

/** CSS pixels, width and height. */
export function sizesFile(sizes: Readonly<Record<string, readonly [width: number, height: number]>>): string {
  const lines = Object.entries(sizes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, [width, height]]) => `  '${name}': [${width}, ${height}],`);
  return `/** The pictures of the consoles' help, with their size in CSS pixels. Written by \`npm run draw:help\`. */
export const PICTURES = {
${lines.join('\n')}
} as const;

export type PictureName = keyof typeof PICTURES;
`;
}
