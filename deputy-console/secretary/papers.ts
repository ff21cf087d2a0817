/** Papers of an ended ballot and what belongs to it beside its verdict. In: the ballot and the words. */
import type { EndedBallot, SittingLine } from '#contract/views';
import type { PageRole } from './role.ts';
import type { SecretaryRoom } from './room.ts';

/** The roll call of an open ballot, the counting commission's protocol of one on paper; the hub's name of the file. */
export function paperOf({ manner, verdict, by, paper }: EndedBallot): 'roll-call' | 'commission-protocol' | undefined {
  if (manner === 'open') return verdict && 'roll-call';
  return by === 'paper' && paper ? 'commission-protocol' : undefined;
}

/** Decisions' numbers, what it repeats, how it was entered, what set it aside; empty when there is nothing to say. */
export const ballotNotes = ({ decisions, repeats, method, setAside }: EndedBallot, t: SecretaryRoom['t']): string =>
  [
    decisions ? t('papers.decisions', { count: decisions.length, numbers: decisions.join(', ') }) : '',
    repeats === undefined ? '' : t('papers.repeats', { number: repeats }),
    method ? t('papers.by-hand', { method: t(`manual.method.${method}`) }) : '',
    setAside ? t('papers.set-aside', { by: setAside.by, reason: setAside.reason }) : '',
  ]
    .filter(Boolean)
    .join(' · ');

/** The mark of a verdict; a ballot without one has none. */
export const OUTCOMES: Readonly<Record<EndedBallot['result'], 'for' | 'against' | undefined>> = {
  adopted: 'for',
  rejected: 'against',
  void: undefined,
  stopped: undefined,
};

/** Where a paper of a sitting is handed out, e.g. `ballots/3/roll-call`. */
export const paperAddress = ({ sittingId }: SittingLine, paper: string, as: PageRole): string =>
  `/api/sittings/${encodeURIComponent(sittingId)}/${paper}.pdf?as=${as}`;
