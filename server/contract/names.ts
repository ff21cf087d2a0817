/**
 * Names as they come in from files and forms. An apostrophe typed as ' or ’ or ` becomes ʼ (U+02BC), the letter of
 * the Ukrainian orthography, but only between two letters: quotation marks and feet and inches stay as they are.
 */
const TYPED_APOSTROPHE = /(?<=\p{L})['’‘`´](?=\p{L})/gu;

/** The name in canonical composition (NFC) with its apostrophes as U+02BC; applying it twice changes nothing more. */
export const normaliseName = (name: string): string => name.normalize('NFC').replace(TYPED_APOSTROPHE, 'ʼ');
