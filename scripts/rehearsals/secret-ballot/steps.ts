/** The steps of the sitting that the forensic test plays, the same for every distribution of choices. */
import { createHash } from 'node:crypto';
import { x25519 } from '@noble/curves/ed25519.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PersonCommand } from '#contract/commands';
import type { Report } from '#contract/hall-bus';
import type { BallotId, BridgeId, DeviceId, MemberId } from '#contract/ids';
import type { CommandEnvelope } from '#contract/live-wire';
import { sealPress } from '#contract/sealed-press';
import type { Choice } from '#contract/vocabulary';
import type { Actor } from '../../../server/hub/face.ts';
import { smallCouncil } from '../../../server/hub/testing/small-council.ts';

export type Step =
  | { readonly do: 'report'; readonly report: Report }
  | { readonly do: 'command'; readonly envelope: CommandEnvelope; readonly actor: Actor }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'copy'; readonly to: string };

export const BRIDGE = 'bridge-1' as BridgeId;
export const SEATS = [1, 2, 3, 4, 5, 6];
export const deviceAt = (seat: number) => `line1-0${seat}` as DeviceId;
const BALLOT = '8-14-1-b1' as BallotId;

/** The ballot's key pair, the same in every run: by chance it would be the one thing in which two records differ. */
export function theKeyPair(): { secretKey: Uint8Array; publicKey: string } {
  const secretKey = new Uint8Array(createHash('sha256').update('forensic').digest());
  return { secretKey, publicKey: bytesToHex(x25519.getPublicKey(secretKey)) };
}

/** How each seat votes: first, and anew; and the choice of the plain key that is pressed against the rules. */
export type Choices = { readonly first: readonly Choice[]; readonly later: readonly Choice[]; readonly plain: Choice };

/**
 * Everybody registers and presses, two vote anew, one by console, one leaves, returns and presses again, one presses a
 * plain key in vain; the ballot is closed. `open`: the same by open presses, so that a test can see what it looks for.
 */
export function stepsOf(choices: Choices, copyTo: string, open = false): { steps: Step[]; sealed: string[] } {
  const { publicKey } = theKeyPair();
  const sealed: string[] = [];
  let counter = 0;
  const report = (seat: number, happening: object): Step => {
    counter += 1;
    const origin = { device: deviceAt(seat), boot: 'boot1', counter, ageMs: 0 };
    return { do: 'report', report: { ...origin, ...happening } as Report };
  };
  const command = (asked: PersonCommand, actor: Actor = { role: 'chair' }): Step => {
    counter += 1;
    return {
      do: 'command',
      envelope: { id: `00000000-0000-4000-8000-${String(counter).padStart(12, '0')}`, command: asked },
      actor,
    };
  };
  const seal = (choice: Choice): string => {
    const press = sealPress(publicKey, BALLOT, choice);
    sealed.push(press);
    return press;
  };
  const press = (seat: number, choice: Choice = 'for'): Step =>
    open
      ? report(seat, { kind: 'key', key: choice, ballotId: BALLOT })
      : report(seat, { kind: 'sealed-key', ballotId: BALLOT, sealed: seal(choice) });
  const cardIn = (seat: number) => report(seat, { kind: 'card-in', card: smallCouncil.roster[seat - 1]?.card });
  const atConsole = (seat: number, choice: Choice = 'for'): Step => {
    const memberId = smallCouncil.roster[seat - 1]?.id as MemberId;
    const vote = { ballotId: BALLOT, memberId };
    const asked: PersonCommand = open
      ? { type: 'cast-vote', ...vote, choice }
      : { type: 'cast-sealed-vote', ...vote, sealed: seal(choice) };
    return command(asked, { role: 'deputy', memberId });
  };
  const secret = open ? {} : ({ manner: 'secret', ground: '26-1-4' } as const);
  const steps: Step[] = [
    ...SEATS.map(cardIn),
    command({ type: 'open-sitting' }),
    command({ type: 'open-ballot', subject: 'as-a-whole', text: 'Обрати секретаря ради', ...secret }),
    ...SEATS.flatMap((seat) => [{ do: 'pass', ms: 700 } as const, press(seat, choices.first[seat - 1])]),
    press(2, choices.later[1]),
    atConsole(3, choices.later[2]),
    report(4, { kind: 'card-out' }),
    cardIn(4),
    press(4, choices.later[3]),
    ...(open ? [] : [report(5, { kind: 'key', key: choices.plain, ballotId: BALLOT })]),
    { do: 'copy', to: copyTo },
    command({ type: 'close-ballot', ballotId: BALLOT }),
    command({ type: 'close-sitting' }),
  ];
  return { steps, sealed };
}
