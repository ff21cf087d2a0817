/** The formats that a paper of a whole sitting comes in. */
export const FORMATS = ['pdf', 'docx', 'html'] as const;
export type Format = (typeof FORMATS)[number];
