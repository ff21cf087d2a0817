/** The urn of an electronic secret ballot. */
import fc from 'fast-check';
import { test } from 'tap';
import type { BallotId, MemberId } from '#contract/ids';
import { sealKeyPair, sealPress } from '#contract/sealed-press';
import { CHOICES, type Choice } from '#contract/vocabulary';
import { Urn } from './urn.ts';
import { UrnRoom } from './urn-room.ts';

const ballotId = '8-14-1-b1' as BallotId;
const member = (place: number) => `m${place}` as MemberId;
const MEMBERS = 6;
const placeOf = new Map(Array.from({ length: MEMBERS }, (_, place) => [member(place), place]));
const NOTHING = { for: 0, against: 0, abstain: 0 };

const urnOf = () => {
  const { secretKey, publicKey } = sealKeyPair();
  return { urn: new Urn(ballotId, secretKey, placeOf), secretKey, publicKey };
};

test('a press sealed to the ballot is opened, and what is not is no choice', async (t) => {
  const { urn, publicKey } = urnOf();
  for (const choice of CHOICES) {
    t.equal(urn.open(sealPress(publicKey, ballotId, choice)), CHOICES.indexOf(choice));
  }
  t.equal(urn.open(sealPress(publicKey, '8-14-1-b2' as BallotId, 'for')), undefined, 'of another ballot');
  t.equal(urn.open(sealPress(sealKeyPair().publicKey, ballotId, 'for')), undefined, 'to another key');
  const sealed = sealPress(publicKey, ballotId, 'for');
  t.equal(urn.open(`${sealed.slice(0, -1)}${sealed.endsWith('0') ? '1' : '0'}`), undefined, 'changed on its way');
  t.equal(urn.open('00'), undefined);
});

test('every sealed choice has the same length, and the same choice twice looks different', async (t) => {
  const { publicKey } = urnOf();
  const sealed = CHOICES.map((choice) => sealPress(publicKey, ballotId, choice));
  t.equal(new Set(sealed.map(({ length }) => length)).size, 1);
  t.not(sealPress(publicKey, ballotId, 'for'), sealPress(publicKey, ballotId, 'for'));
});

type Move = { readonly who: number; readonly choice: Choice | 'void' };
const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({ who: fc.nat(MEMBERS - 1), choice: fc.constantFrom(...CHOICES, 'void' as const) }),
  { maxLength: 60 },
);

test('the tally is the sum of what each member gave last, whoever votes anew or leaves', async () => {
  fc.assert(
    fc.property(moves, (all) => {
      const { urn } = urnOf();
      const last = new Map<number, Move['choice']>();
      for (const { who, choice } of all) {
        if (choice === 'void') urn.void(member(who));
        else urn.put(member(who), CHOICES.indexOf(choice));
        last.set(who, choice);
      }
      const sums = urn.tally();
      return CHOICES.every((choice) => sums[choice] === [...last.values()].filter((one) => one === choice).length);
    }),
    { numRuns: 300 },
  );
});

test('a stranger to the roster has no place in the urn', async (t) => {
  const { urn } = urnOf();
  urn.put('m99' as MemberId, 0);
  t.same(urn.tally(), NOTHING);
});

test('a destroyed urn holds no choice, and its key is zeros', async (t) => {
  const { urn, secretKey, publicKey } = urnOf();
  const sealed = sealPress(publicKey, ballotId, 'for');
  urn.put(member(1), 0);
  urn.destroy();
  t.same(urn.tally(), NOTHING);
  t.ok(secretKey.every((byte) => byte === 0));
  t.equal(urn.open(sealed), undefined, 'what was sealed to it stays sealed');
});

function room() {
  const keys: { secretKey: Uint8Array; publicKey: string }[] = [];
  const urns = new UrnRoom(() => {
    const pair = sealKeyPair();
    keys.push(pair);
    return pair;
  });
  const open = () => {
    const { sealKey = '' } = urns.context(openSecret);
    const { by, ground, text } = openSecret;
    const data = { ballotId, number: 1, subject: 'as-a-whole', by, ground, text, manner: 'secret', sealKey } as const;
    const opened = { ...data, majority: 'majority-of-composition', openForSeconds: 30 } as const;
    urns.follow({ type: 'BallotOpened', v: 1, data: opened }, placeOf);
    urns.decided();
  };
  const zeroed = () => keys.every(({ secretKey }) => secretKey.every((byte) => byte === 0));
  return { urns, keys, open, zeroed };
}
const openSecret = {
  type: 'open-ballot',
  subject: 'as-a-whole',
  text: '…',
  manner: 'secret',
  ground: '26-1-4',
  by: 'electronic',
} as const;

test('a key is made only for a ballot that may be secret and electronic; one that no ballot took is overwritten', async (t) => {
  const { urns, keys, zeroed } = room();
  t.match(urns.context(openSecret), { sealKey: /^[0-9a-f]{64}$/ });
  t.notOk(zeroed());
  urns.decided();
  t.ok(zeroed(), 'the council refused');
  t.same(urns.context({ ...openSecret, by: 'paper' }), {});
  t.same(urns.context({ type: 'open-ballot', subject: 'as-a-whole', text: '…' }), {});
  t.equal(keys.length, 1);
  t.ok(
    urns.context({ type: 'open-ballot', subject: 'repeat', text: '…', repeats: ballotId }).sealKey,
    'a repeat may be',
  );
});

test('sums leave the urn only for a command that closes the ballot', async (t) => {
  const { urns, open } = room();
  open();
  urns.urnOf(ballotId)?.put(member(2), 1);
  t.same(urns.context({ type: 'close-ballot', ballotId }), { tally: { for: 0, against: 1, abstain: 0 } });
  t.same(urns.context({ type: 'ballot-time-up', ballotId }), { tally: { for: 0, against: 1, abstain: 0 } });
  t.same(urns.context({ type: 'extend-ballot', ballotId, bySeconds: 5 }), {});
  t.equal(urns.urnOf('8-14-1-b2' as BallotId), undefined);
});

test('however a ballot ends, its key and choices are overwritten', async (t) => {
  const reason = { reason: '…' };
  const endings = [
    { type: 'BallotStopped', v: 1, data: { ballotId, ...reason } },
    { type: 'BallotTakenBack', v: 1, data: { ballotId } },
    { type: 'BallotVoided', v: 1, data: { ballotId, reason: 'restart' } },
  ] as const;
  for (const ending of endings) {
    const { urns, open, zeroed } = room();
    open();
    const urn = urns.urnOf(ballotId);
    urn?.put(member(3), 2);
    urns.follow(ending, placeOf);
    t.same([urns.urnOf(ballotId), urn?.tally(), zeroed()], [undefined, NOTHING, true], ending.type);
  }
  const { urns, open, zeroed } = room();
  open();
  urns.clear();
  t.ok(zeroed(), 'the hub stops');
});

test('a vote that is void leaves the urn', async (t) => {
  const { urns, open } = room();
  open();
  const urn = urns.urnOf(ballotId);
  urn?.put(member(4), 0);
  const voided = { ballotId, memberId: member(4), reason: 'card-out' } as const;
  urns.follow({ type: 'VoteVoided', v: 1, data: voided }, placeOf);
  t.same(urn?.tally(), NOTHING);
});
