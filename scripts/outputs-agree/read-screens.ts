/** Readers of what people look at: pages of the public site, «Ваш депутат», the hall's wall, what the chair is told. */
import { apart, type OwnVerdict, ownFigures } from './read-data.ts';
import { type Figures, meaningOf, outcome, resultOf, type Said } from './said.ts';

const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const wordsIn = (html: string): string =>
  html
    .replace(/<svg[\s\S]*?<\/svg>/gu, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&(?:amp|lt|gt|quot);/gu, (sign) => SIGNS[sign] ?? sign)
    .replace(/\s+/gu, ' ')
    .trim();
const between = (html: string, from: string, to: string): string => html.split(from)[1]?.split(to)[0] ?? '';
const NEEDED = /Потрібна більшість [^:]*:\s+(\d+)\s+з\s+\d+/u;
const neededIn = (text: string): Pick<Said, 'needed'> => {
  const needed = NEEDED.exec(text)?.[1];
  return needed === undefined ? {} : { needed: Number(needed) };
};

/** The page of one ballot on the public site. */
export const readBallotPage =
  (number: number) =>
  (html: string): Said[] => {
    const figures = [...between(html, '<ul class="tally"', '</ul>').matchAll(/<li[\s\S]*?<\/li>/gu)].map(([line]) => {
      const [, count, word = ''] = /^(\d+) (.*)$/u.exec(wordsIn(line)) ?? [];
      return [meaningOf(word), Number(count)] as const;
    });
    const names = [...between(html, '<ol class="roll"', '</ol>').matchAll(/<a [^>]*>([^<]*)<\/a>([\s\S]*?)<\/li>/gu)];
    const verdict = between(html, '<div class="verdict', '</div>');
    return [
      {
        number,
        result: resultOf(wordsIn(between(verdict, '<p class="headline"', '</p>')).slice(1)),
        ...neededIn(wordsIn(verdict)),
        figures: Object.fromEntries(figures),
        outcomes: names.map(([, name = '', word = '']) => outcome(name, wordsIn(word))),
      },
    ];
  };

type DeputyVotes = {
  readonly deputy: { readonly name: string };
  readonly votes: readonly { readonly number: number; readonly outcome?: string; readonly result: string }[];
};

/** `votes.json` of every deputy, joined: together they are every ballot by name. */
export function readDeputies(all: string): Said[] {
  const said = new Map<number, { results: Set<string>; outcomes: string[] }>();
  for (const file of apart(all)) {
    const { deputy, votes } = JSON.parse(file) as DeputyVotes;
    for (const { number, outcome: is, result } of votes) {
      const kept = said.get(number) ?? { results: new Set(), outcomes: [] };
      said.set(number, kept);
      kept.results.add(result);
      if (is !== undefined) kept.outcomes.push(outcome(deputy.name, is));
    }
  }
  return [...said].map(([number, { results, outcomes }]) => {
    const result = [...results].join() as 'adopted' | 'rejected';
    return { number, result, outcomes };
  });
}

type ChairResult = { readonly number: number; readonly result: 'adopted' | 'rejected'; readonly verdict: OwnVerdict };

/** What the chair's page is given at the verdict. */
export function readChairView(json: string): Said[] {
  const { number, result, verdict } = JSON.parse(json) as ChairResult;
  return [{ number, result, needed: verdict.needed, figures: ownFigures(verdict) }];
}

/**
 * The text of the hall's wall at the verdict: each figure stands above its word, each seat says who sits there and how
 * he voted. Of several alternatives it shows the figures of each, and no seats.
 */
export const readWall =
  (number: number) =>
  (text: string): Said[] => {
    const lines = text.split('\n').map((line) => line.trim());
    const headline = lines.find((line) => /^\p{Lu}{2}[\p{Lu} ʼ№\d]*( \d+: .*)?$/u.test(line)) ?? '';
    const winner = /АЛЬТЕРНАТИВА (\d+):/u.exec(headline)?.[1];
    const seats = lines.flatMap((line) => {
      const [, name = '', word = ''] = /^(\p{Lu}[^:]*): (.+)$/u.exec(line) ?? [];
      return meaningOf(word) ? [outcome(name.split(' ')[0] ?? '', word)] : [];
    });
    return [
      {
        number,
        result: resultOf(headline),
        ...neededIn(text),
        figures: winner === undefined ? figuresAbove(lines) : alternative(lines, winner),
        outcomes: seats,
      },
    ];
  };

/** The text of the stream's overlay at the verdict: as the wall's, its headline in one line or several after the question. */
export const readOverlay =
  (number: number) =>
  (text: string): Said[] => {
    const [question = '', headline = '', ...rest] = text.split(/\n\s*\n/u);
    return readWall(number)([question, headline.replace(/\s+/gu, ' '), ...rest].join('\n\n'));
  };

const figuresAbove = (lines: readonly string[]): Figures =>
  Object.fromEntries(
    lines.flatMap((line, at) => {
      const [figure, count] = [meaningOf(line), lines[at - 1] ?? ''];
      return figure && /^\d+$/u.test(count) ? [[figure, Number(count)]] : [];
    }),
  );

function alternative(lines: readonly string[], winner: string): Figures {
  const head = lines.lastIndexOf('Утримались');
  const at = lines.findIndex(
    (line, index) => index > head && line === winner && !/^\d*$/u.test(lines[index + 1] ?? ''),
  );
  const [votesFor, against, abstain] = lines.slice(at + 2, at + 5).map(Number);
  return { for: votesFor ?? Number.NaN, against: against ?? Number.NaN, abstain: abstain ?? Number.NaN };
}
