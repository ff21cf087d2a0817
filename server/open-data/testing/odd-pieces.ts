/** Pieces of titles that have broken one format or another: quotes, apostrophes, markup, formulas, marks that nobody sees. */
export const ODD_PIECES: readonly string[] = [
  ...[
    'Про ',
    'затвердження',
    ' «Програми»',
    ' "Дім, сад"',
    " об'єкта",
    ' обʼєкт',
    ' ’',
    '\n',
    ', ',
    ';',
    '&amp;',
    '<b>',
  ],
  ...[']]>', '🔔', '👩‍👩‍👧', '№ 1', '—', '=1+1', '@', '\\', '\\n', '%20', '#', '{x}', '\u00A0', '\u200F', '𝔘'],
  ...['ҐґЄєЇїІі', '</title>', '<!--', '$', '\u2028', '½', '\u00AD', "'", '`', '--'],
];
