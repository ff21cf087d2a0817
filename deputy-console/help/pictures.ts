/** The pictures of the consoles' help, with their size in CSS pixels. Written by `npm run draw:help`. */
export const PICTURES = {
  'chair-ballot': [360, 307],
  'chair-floor': [235, 304],
  'chair-start': [420, 263],
  'deputy-floor': [420, 221],
  'deputy-register': [420, 221],
  'deputy-vote': [420, 246],
  'operator-state': [420, 233],
  'secretary-deadlines': [420, 210],
  'secretary-keypads': [420, 161],
  'secretary-papers': [290, 384],
  'secretary-record': [420, 249],
} as const;

export type PictureName = keyof typeof PICTURES;
