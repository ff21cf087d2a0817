/** What the tokens promise, measured in the style sheet itself: contrast of every pair that meets, distance of votes. */
import { test } from 'tap';
import { BRAND_GROUNDS, contrastOf, distanceOf } from '#contract/brand-colours';
import { coloursOf, TOKEN_THEMES } from './testing/read-tokens.ts';

const VOTES = ['vote-for', 'vote-against', 'vote-abstain'] as const;
const OUTCOMES = [...VOTES, 'not-voting', 'absent', 'conflict'] as const;
/** What is written in which colour. */
const TEXTS = ['ink', 'ink-quiet', 'accent-ink', 'warning', ...OUTCOMES] as const;
const GROUNDS = ['surface', 'raised'] as const;

for (const theme of TOKEN_THEMES) {
  const colours = coloursOf(theme);
  const contrast = (text: string, ground: string) => contrastOf(colours[text] ?? '', colours[ground] ?? '');

  test(`${theme}: every text can be read on the page and on a panel (AA)`, async (t) => {
    for (const text of TEXTS) {
      for (const ground of GROUNDS) {
        const reached = contrast(text, ground);
        t.ok(reached >= 4.5, `${text} on ${ground}: ${reached.toFixed(2)}`);
      }
    }
    for (const text of ['ink', 'ink-quiet']) t.ok(contrast(text, 'sunken') >= 4.5, `${text} on sunken`);
  });

  test(`${theme}: words on the council’s colour, on a vote and on a plate of warning can be read`, async (t) => {
    t.ok(contrast('on-accent', 'accent') >= 4.5);
    t.ok(contrast('surface', 'warning') >= 4.5);
    for (const vote of VOTES) t.ok(contrast('on-vote', vote) >= 4.5, vote);
  });

  test(`${theme}: an edge of a control is seen on the page and on a panel`, async (t) => {
    for (const ground of GROUNDS) t.ok(contrast('line-strong', ground) >= 3, ground);
    for (const ground of GROUNDS)
      t.ok(contrast(theme === 'light' ? 'ink' : 'accent-ink', ground) >= 3, `focus on ${ground}`);
  });

  test(`${theme}: за, проти and утримався are colours that nobody takes for one another`, async (t) => {
    for (const one of VOTES) {
      for (const other of VOTES) {
        if (one >= other) continue;
        const distance = distanceOf(colours[one] ?? '', colours[other] ?? '');
        t.ok(distance >= 40, `${one} and ${other}: ${distance.toFixed(0)}`);
      }
      t.ok(distanceOf(colours['accent-ink'] ?? '', colours[one] ?? '') >= 25, `the council’s colour and ${one}`);
    }
  });

  test(`${theme}: a council’s own colour is held against these very colours`, async (t) => {
    const { surface, for: pro, against, abstain } = BRAND_GROUNDS[theme];
    t.strictSame(
      [surface, pro, against, abstain],
      [colours['surface'], colours['vote-for'], colours['vote-against'], colours['vote-abstain']],
    );
  });

  test(`${theme}: it names what the others name`, async (t) => {
    t.strictSame(Object.keys(colours).sort(), Object.keys(coloursOf('dark')).sort());
    t.ok(Object.keys(colours).length >= 18);
  });
}

test('in the hall, dark as it hangs, every word reaches AAA', async (t) => {
  const colours = coloursOf('dark');
  for (const text of TEXTS) t.ok(contrastOf(colours[text] ?? '', colours['surface'] ?? '') >= 7, text);
});

test('the theme of high contrast is worth its name', async (t) => {
  const colours = coloursOf('contrast');
  for (const text of TEXTS) t.ok(contrastOf(colours[text] ?? '', colours['surface'] ?? '') >= 8.5, text);
});
