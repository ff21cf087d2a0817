/** What may follow a ballot that has ended. In: the ballot. Out: the sheet that completes the command. */
import type { MemberId } from '#contract/ids';
import type { EndedBallot } from '#contract/views';
import type { Sheet } from './sheets.ts';

/** A procedural decision to vote again comes before the repeat ballot itself. */
export const allowRepeat = ({ ballotId, number }: EndedBallot): Sheet => ({
  kind: 'ballot',
  command: {
    type: 'open-ballot',
    subject: 'procedural',
    text: `Провести повторне голосування замість голосування № ${number}`,
    motion: { kind: 'allow-repeat', ballotId },
  },
});

export const repeatOf = ({ ballotId, text }: EndedBallot): Sheet => ({
  kind: 'ballot',
  command: { type: 'open-ballot', subject: 'repeat', text, repeats: ballotId },
});

/** The result is set aside by a ballot that names it and the reason, which the chair writes. */
export const setAsideOf = ({ ballotId }: EndedBallot): Sheet => ({
  kind: 'ballot',
  command: {
    type: 'open-ballot',
    subject: 'set-aside',
    text: ' ',
    motion: { kind: 'set-aside', ballotId, reason: ' ' },
  },
});

export const recordedWrongly = ({ ballotId }: EndedBallot): Sheet => ({
  kind: 'ask',
  command: {
    type: 'state-recorded-wrongly',
    ballotId,
    memberId: '' as MemberId,
    text: 'Мій голос зараховано неправильно.',
  },
  asks: 'text',
  title: { uk: 'Голос зараховано неправильно', en: 'Vote recorded wrongly' },
});
