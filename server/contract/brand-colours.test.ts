/** Which colours a council may take, and what becomes of them on light, dark and high contrast screens. */
import fc from 'fast-check';
import { test } from 'tap';
import {
  BRAND_GROUNDS,
  type BrandTheme,
  brandColours,
  brandSheet,
  contrastOf,
  distanceOf,
  LEAST,
} from './brand-colours.ts';

const THEMES: readonly BrandTheme[] = ['light', 'dark', 'contrast'];
const faultOf = (colour: string) => {
  const verdict = brandColours(colour);
  return verdict.ok ? undefined : verdict.fault;
};

test('contrast and distance are those of the standards', async (t) => {
  t.equal(contrastOf('#000000', '#FFFFFF'), 21);
  t.equal(contrastOf('#777777', '#FFFFFF').toFixed(2), '4.48');
  t.equal(distanceOf('#000000', '#FFFFFF').toFixed(1), '100.0');
  t.equal(distanceOf('#4BD9A3', '#FFE07F').toFixed(0), '62');
  t.equal(distanceOf('#1B4A9C', '#1B4A9C'), 0);
});

test('a deep blue stays itself on a light page, and is lighter as text on a dark one', async (t) => {
  const verdict = brandColours('#1B4A9C');
  t.ok(verdict.ok);
  if (!verdict.ok) return;
  t.strictSame(verdict.colours.light, { accent: '#1B4A9C', onAccent: '#FFFFFF', accentInk: '#1B4A9C' });
  t.ok(contrastOf(verdict.colours.dark.accentInk, BRAND_GROUNDS.dark.surface) >= 9);
  t.strictSame(verdict.colours.contrast.accent, '#FFFFFF');
});

test('a pale colour is a fill under dark words', async (t) => {
  const verdict = brandColours('#6CB4EE');
  t.ok(verdict.ok && verdict.colours.dark.onAccent === '#07110D');
});

test('white and black are colours too: on a page of the same kind they give way', async (t) => {
  for (const colour of ['#FFFFFF', '#000000']) t.ok(brandColours(colour).ok, colour);
});

test('a green is refused as too near to за, a red to проти, a yellow to утримався', async (t) => {
  t.match(faultOf('#1E7B3A'), { rule: 'too-near', near: 'for', needed: LEAST.distance });
  t.match(faultOf('#9E1B32'), { rule: 'too-near', near: 'against' });
  t.match(faultOf('#FFD500'), { rule: 'too-near', near: 'abstain' });
});

test('what is no colour is refused as such', async (t) => {
  for (const text of ['', 'blue', '#12345', '#12345G', '1B4A9C', '#1B4A9C;}']) {
    t.strictSame(faultOf(text), { rule: 'not-a-colour' }, text);
  }
});

test('whatever colour is taken, its words can be read and it is no vote’s colour', async (t) => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
  const broken = fc.check(
    fc.property(colour, (taken) => {
      const verdict = brandColours(taken);
      if (!verdict.ok) return verdict.fault.rule !== 'not-a-colour';
      return THEMES.every((theme) => {
        const { accent, onAccent, accentInk } = verdict.colours[theme];
        const { surface, ...ground } = BRAND_GROUNDS[theme];
        const far = [ground.for, ground.against, ground.abstain].every(
          (vote) => distanceOf(accentInk, vote) >= LEAST.distance && distanceOf(accent, vote) >= LEAST.distance,
        );
        return far && contrastOf(onAccent, accent) >= 4.5 && contrastOf(accentInk, surface) >= 7;
      });
    }),
    { numRuns: 300 },
  );
  t.strictSame(broken.counterexample, null);
});

test('the style sheet names nine colours and nothing else', async (t) => {
  const verdict = brandColours('#5B2A86');
  const sheet = verdict.ok ? brandSheet(verdict.colours) : '';
  t.equal(sheet.match(/--brand-(light|dark|contrast)-(accent|on-accent|accent-ink): #[0-9A-F]{6};/g)?.length, 9);
  t.equal(sheet.split('\n').length, 12);
});
