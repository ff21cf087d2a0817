/**
 * A council's colour on screens and papers: from one colour the fill, the text on it and the colour of text and lines, for each
 * theme; and whether it may be taken. In: `#RRGGBB`. Out: nine colours, or the first rule that it breaks; a style sheet.
 * Contrast as in WCAG 2.2; ΔE is CIE76. Lightness is changed in CIELAB, hue and chroma stay as far as sRGB allows.
 */
export type BrandTheme = 'light' | 'dark' | 'contrast';
/** `accent`: fill; `onAccent`: text on it; `accentInk`: the colour as text or line on the page. */
export type AccentColours = { readonly accent: string; readonly onAccent: string; readonly accentInk: string };
export type BrandColours = Readonly<Record<BrandTheme, AccentColours>>;

/** Which rule a colour breaks; `value` is what was measured, `needed` the least that is taken. */
export type ColourFault =
  | { readonly rule: 'not-a-colour' }
  | {
      readonly rule: 'on-accent' | 'accent-ink';
      readonly theme: BrandTheme;
      readonly value: number;
      readonly needed: number;
    }
  | {
      readonly rule: 'too-near';
      readonly theme: BrandTheme;
      readonly near: 'for' | 'against' | 'abstain';
      readonly value: number;
      readonly needed: number;
    };
export type BrandVerdict =
  | { readonly ok: true; readonly colours: BrandColours }
  | { readonly ok: false; readonly fault: ColourFault };

/** Values of the kit's tokens that a council's colour is held against. */
export const BRAND_GROUNDS = {
  light: { surface: '#FFFFFF', for: '#00754F', against: '#A11A14', abstain: '#946000', ink: 7, fill: 3 },
  dark: { surface: '#0A1019', for: '#4BD9A3', against: '#FF7268', abstain: '#FFE07F', ink: 9, fill: 3.3 },
  contrast: { surface: '#000000', for: '#3BE8B0', against: '#FF8279', abstain: '#FFF07A', ink: 13, fill: 21 },
} as const;
const THEMES: readonly BrandTheme[] = ['light', 'dark', 'contrast'];
const VOTES = ['for', 'against', 'abstain'] as const;

/** The least contrast of text on the fill, of the colour as text in the hall, and the least distance from a vote's colour. */
export const LEAST = { onAccent: 4.5, accentInk: 7, distance: 25 } as const;

type Triple = readonly [number, number, number];
const WHITE = '#FFFFFF';
const BLACK = '#000000';
/** The text on a pale fill. */
const DARK_INK = '#07110D';

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const curved = (part: number) => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

const linearOf = (colour: string): Triple => {
  const part = (at: number) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return [part(1), part(3), part(5)];
};

/** Relative luminance of `#RRGGBB`, 0 to 1. */
function luminance(colour: string): number {
  const [r, g, b] = linearOf(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours `#RRGGBB`, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The white of sRGB, D65. */
const X_WHITE = 0.95047;
const Z_WHITE = 1.08883;
const root = (part: number) => (part > 216 / 24389 ? Math.cbrt(part) : (part * 24389) / 27 / 116 + 16 / 116);
const cube = (part: number) => (part ** 3 > 216 / 24389 ? part ** 3 : ((116 * part - 16) * 27) / 24389);

/** CIELAB of `#RRGGBB`. */
export function labOf(colour: string): Triple {
  const [r, g, b] = linearOf(colour);
  const x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / X_WHITE);
  const y = root(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = root((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / Z_WHITE);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** ΔE of two colours `#RRGGBB`, CIE76. */
export function distanceOf(one: string, other: string): number {
  const [[l, a, b], [m, c, d]] = [labOf(one), labOf(other)];
  return Math.hypot(l - m, a - c, b - d);
}

/** sRGB of a CIELAB colour, each part 0 to 1 when a screen can show it. */
function srgbOf([l, a, b]: Triple): Triple {
  const y = (l + 16) / 116;
  const [X, Y, Z] = [cube(y + a / 500) * X_WHITE, cube(y), cube(y - b / 200) * Z_WHITE];
  return [
    curved(3.2404542 * X - 1.5371385 * Y - 0.4985314 * Z),
    curved(-0.969266 * X + 1.8760108 * Y + 0.041556 * Z),
    curved(0.0556434 * X - 0.2040259 * Y + 1.0572252 * Z),
  ];
}

const written = (parts: Triple) =>
  `#${parts
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`.toUpperCase();

/** The colour at another lightness (0 to 100), with as much of its chroma as a screen can show. */
function atLightness([, a, b]: Triple, lightness: number): string {
  const shows = (share: number) =>
    srgbOf([lightness, a * share, b * share]).every((part) => part > -0.002 && part < 1.002);
  const steps = Array.from({ length: 21 }, (_, step) => 1 - step / 20);
  const share = steps.find(shows) ?? 0;
  return written(srgbOf([lightness, a * share, b * share]));
}

/** The colour itself where it stands out enough from the ground, else the nearest lightness that does. */
function standingOut(colour: string, ground: string, needed: number): string {
  if (contrastOf(colour, ground) >= needed) return colour;
  const lab = labOf(colour);
  const direction = luminance(ground) > 0.5 ? -1 : 1;
  for (let lightness = Math.min(100, lab[0]); lightness >= 0 && lightness <= 100; lightness += direction) {
    const tried = atLightness(lab, lightness);
    if (contrastOf(tried, ground) >= needed) return tried;
  }
  return direction > 0 ? WHITE : BLACK;
}

function accentsOf(colour: string, theme: BrandTheme): AccentColours {
  const ground = BRAND_GROUNDS[theme];
  const accent = standingOut(colour, ground.surface, ground.fill);
  const onAccent = contrastOf(WHITE, accent) >= LEAST.onAccent ? WHITE : theme === 'contrast' ? BLACK : DARK_INK;
  return { accent, onAccent, accentInk: standingOut(colour, ground.surface, ground.ink) };
}

function faultIn({ accent, onAccent, accentInk }: AccentColours, theme: BrandTheme): ColourFault | undefined {
  const text = contrastOf(onAccent, accent);
  if (text < LEAST.onAccent) return { rule: 'on-accent', theme, value: text, needed: LEAST.onAccent };
  const ink = contrastOf(accentInk, BRAND_GROUNDS[theme].surface);
  if (ink < LEAST.accentInk) return { rule: 'accent-ink', theme, value: ink, needed: LEAST.accentInk };
  for (const near of VOTES) {
    const vote = BRAND_GROUNDS[theme][near];
    const value = Math.min(distanceOf(accentInk, vote), distanceOf(accent, vote));
    if (value < LEAST.distance) return { rule: 'too-near', theme, near, value, needed: LEAST.distance };
  }
  return undefined;
}

/** The colours of a council's colour, or why it may not be taken; the deep blue stays then. */
export function brandColours(colour: string): BrandVerdict {
  if (!/^#[0-9A-Fa-f]{6}$/.test(colour)) return { ok: false, fault: { rule: 'not-a-colour' } };
  const of = (theme: BrandTheme) => accentsOf(colour.toUpperCase(), theme);
  const colours: BrandColours = { light: of('light'), dark: of('dark'), contrast: of('contrast') };
  const fault = THEMES.map((theme) => faultIn(colours[theme], theme)).find((found) => found !== undefined);
  return fault ? { ok: false, fault } : { ok: true, colours };
}

/** The style sheet that gives a page a council's colours, by the names that the kit's tokens ask for. */
export function brandSheet(colours: BrandColours): string {
  const lines = THEMES.flatMap((theme) => {
    const { accent, onAccent, accentInk } = colours[theme];
    const name = `--brand-${theme}`;
    return [`${name}-accent: ${accent};`, `${name}-on-accent: ${onAccent};`, `${name}-accent-ink: ${accentInk};`];
  });
  return `:root {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}
