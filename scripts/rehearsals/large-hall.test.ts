/** A parliament's hall: 450 keypads on 21 lines. */
import { test } from 'tap';
import type { CardNumber, MemberId } from '#contract/ids';
import type { RehearsalFile } from '#contract/rehearsal-file';
import { play, reportIn, scenarioFile } from './playing.ts';

const SEATS = 450;
const LIMIT_MS = 90_000;

function largeHall(): RehearsalFile {
  const members = Array.from({ length: SEATS }, (_, index) => ({
    id: `m${index + 1}` as MemberId,
    name: `Депутатська Євгенія Номер${index + 1}`,
    gender: 'female' as const,
    office: 'deputy' as const,
    seat: index + 1,
    card: (0x6200000000 + index * 7919).toString(16).toUpperCase() as CardNumber,
  }));
  const ids = members.map(({ id }) => id);
  return {
    format: 'rehearsal/1',
    council: { name: 'Верховна Рада', kind: 'parliament', seats: SEATS },
    convocation: 9,
    session: { number: 1, kind: 'regular' },
    sitting: { number: 1, place: 'сесійна зала', startsAt: '2026-03-30T10:00:00+03:00' },
    members,
    chair: 'm1',
    steps: [
      { do: 'register', members: ids },
      { do: 'open-sitting' },
      {
        do: 'ballot',
        subject: 'as-a-basis',
        majority: 'majority-of-composition',
        text: 'За основу',
        votes: { for: ids },
        expect: { for: SEATS, needed: 226, result: 'adopted' },
      },
      {
        do: 'ballot',
        subject: 'as-a-whole',
        majority: 'two-thirds-of-composition',
        text: 'В цілому',
        votes: { for: ids.slice(0, 299), against: ids.slice(299, 400), abstain: ids.slice(400, 440) },
        expect: { for: 299, against: 101, abstain: 40, notVoting: 10, needed: 300, result: 'rejected' },
      },
      { do: 'close-sitting' },
    ],
  };
}

test('450 seats and two ballots are played within 90 s', { timeout: LIMIT_MS }, async (t) => {
  const { code, err, folder } = await play(t, scenarioFile(t, largeHall()));
  t.equal(code, 0, err);
  t.equal(reportIn(folder).registered, SEATS);
});
