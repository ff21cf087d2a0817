/** The pictures of the consoles' help, with their size in CSS pixels. Written by `npm run draw:help`. */
export const PICTURES = {
  'chair-ballot': [420, 300],
  'chair-floor': [336, 300],
  'chair-start': [420, 262],
  'deputy-floor': [420, 200],
  'deputy-register': [420, 200],
  'deputy-vote': [420, 200],
} as const;

export type PictureName = keyof typeof PICTURES;
