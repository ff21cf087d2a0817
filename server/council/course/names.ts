/** Forms of a full name «Прізвище Імʼя По батькові», as screens shorten it. */

/** The family name: the first word. */
export const familyNameOf = (fullName: string): string => fullName.split(/\s+/, 1)[0] ?? fullName;

/** Initials of everything after the family name, «О. В.»; empty when there is nothing. */
export const initialsOf = (fullName: string): string =>
  fullName
    .split(/\s+/)
    .slice(1)
    .map((word) => `${[...word][0] ?? ''}.`)
    .join(' ');

/** Family name and initials: «Коцюбинська-Левицька О. В.». */
export const shortNameOf = (fullName: string): string => `${familyNameOf(fullName)} ${initialsOf(fullName)}`.trim();
