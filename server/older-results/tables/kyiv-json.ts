/** The JSON of Kyiv's voting system, one ballot or an array of them: ../../open-data/kyiv.ts has its fields. Defects of published sets are read through: padded words, dots for the absent. */

import { checker } from '#contract/check';
import { type Static, Type } from '#typebox';
import { aboutIn } from '../layouts/layout.ts';
import { dateIn, timeIn } from '../parts/dates.ts';
import { headOf } from '../parts/head.ts';
import { cleanName } from '../parts/printed-names.ts';
import { verdictOf } from '../parts/sums.ts';
import { votedAs } from '../parts/votes.ts';
import { plainText } from '../printed.ts';
import type { ReadBallot, ReadVote, Words } from '../read-types.ts';

const Figure = Type.Optional(Type.Union([Type.Integer({ minimum: 0 }), Type.String(), Type.Null()]));
const Said = Type.Optional(Type.Union([Type.String(), Type.Number(), Type.Null()]));
const Kyiv = Type.Object({
  ...{ DocTime: Said, OrgName: Said, SName: Said, GLType: Said, GLTime: Said, PD_NPP: Said, RESULT: Said },
  GL_Text: Type.String(),
  DPList: Type.Array(Type.Object({ DPName: Type.String(), DPGolos: Said }), { maxItems: 1000 }),
  ...{ YESCnt: Figure, NOCnt: Figure, UTRCnt: Figure, NGCnt: Figure, TotalCnt: Figure },
});
type Kyiv = Static<typeof Kyiv>;
const check = checker(Type.Union([Kyiv, Type.Array(Kyiv)]));

/** Undefined for JSON of another kind. */
export function kyivBallots(value: unknown): readonly ReadBallot[] | undefined {
  const checked = check(value);
  if (!checked.ok) return undefined;
  return (Array.isArray(checked.value) ? checked.value : [checked.value]).map(ballotOf);
}

const said = (value: Static<typeof Said> | undefined): string => plainText(String(value ?? ''));
const figureOf = (value: Static<typeof Figure> | undefined): number | undefined => {
  const text = plainText(String(value ?? ''));
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
};

function ballotOf(one: Kyiv, index: number): ReadBallot {
  const { votes, warnings } = votesOf(one);
  const item = said(one.PD_NPP);
  const about = said(one.GLType);
  const when = said(one.GLTime) || said(one.DocTime);
  const [date, time, result] = [dateIn(when) ?? dateIn(said(one.SName)), timeIn(when), verdictOf(said(one.RESULT))];
  return {
    ...headOf([said(one.OrgName), said(one.SName)]),
    ...(date !== undefined && { date }),
    ...(time !== undefined && { time }),
    ...(said(one.OrgName) !== '' && { council: said(one.OrgName) }),
    place: index + 1,
    ...(item !== '' && { item: item.slice(0, 60) }),
    title: plainText(one.GL_Text) || 'Питання не названо',
    ...(about !== '' && { about: aboutIn(about) ?? about.slice(0, 300).toLowerCase() }),
    ...{ votes, warnings, stated: { ...statedOf(one), ...(result && { result }) } },
  };
}

function statedOf({ YESCnt, NOCnt, UTRCnt, NGCnt, TotalCnt }: Kyiv): ReadBallot['stated'] {
  const figures = { for: YESCnt, against: NOCnt, abstain: UTRCnt, notVoting: NGCnt, total: TotalCnt };
  return Object.fromEntries(
    Object.entries(figures).flatMap(([name, value]) => {
      const figure = figureOf(value);
      return figure === undefined ? [] : [[name, figure]];
    }),
  );
}

function votesOf({ DPList }: Kyiv): { readonly votes: readonly ReadVote[]; readonly warnings: readonly Words[] } {
  const warnings: Words[] = [];
  const votes = DPList.flatMap(({ DPName, DPGolos }): ReadVote[] => {
    const named = cleanName(DPName);
    const voted = votedAs(said(DPGolos) || '.....');
    if (!named || !voted) warnings.push(unread(`${DPName}: ${said(DPGolos)}`));
    return named && voted ? [{ ...named, ...voted }] : [];
  });
  return { votes, warnings };
}

export const unread = (row: string): Words => ({
  uk: `Не зрозуміло, хто або як голосував: «${plainText(row)}».`,
  en: `Who voted or how is not clear: “${plainText(row)}”.`,
});
