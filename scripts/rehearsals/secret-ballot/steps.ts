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
export function stepsOf(choices: Choices, copyTo: string, open = false): { steps: Step[]; sealed: readonly string[] } {
  const hands = new Hands(open);
  const secret = open ? {} : ({ manner: 'secret', ground: '26-1-4' } as const);
  const { first, later, plain } = choices;
  const steps: Step[] = [
    ...SEATS.map((seat) => hands.cardIn(seat)),
    hands.command({ type: 'open-sitting' }),
    hands.command({ type: 'open-ballot', subject: 'as-a-whole', text: 'Обрати секретаря ради', ...secret }),
    ...SEATS.flatMap((seat) => [{ do: 'pass', ms: 700 } as const, hands.press(seat, first[seat - 1])]),
    hands.press(2, later[1]),
    hands.atConsole(3, later[2]),
    hands.report(4, { kind: 'card-out' }),
    hands.cardIn(4),
    hands.press(4, later[3]),
    ...(open ? [] : [hands.report(5, { kind: 'key', key: plain, ballotId: BALLOT })]),
    { do: 'copy', to: copyTo },
    hands.command({ type: 'close-ballot', ballotId: BALLOT }),
    hands.command({ type: 'close-sitting' }),
  ];
  return { steps, sealed: hands.sealed };
}

/** What people do at seats and consoles, in the order in which they do it. */
class Hands {
  readonly #open: boolean;
  #done = 0;
  readonly sealed: string[] = [];

  constructor(open: boolean) {
    this.#open = open;
  }

  report(seat: number, happening: object): Step {
    this.#done += 1;
    const origin = { device: deviceAt(seat), boot: 'boot1', counter: this.#done, ageMs: 0 };
    return { do: 'report', report: { ...origin, ...happening } as Report };
  }

  command(asked: PersonCommand, actor: Actor = { role: 'chair' }): Step {
    this.#done += 1;
    const id = `00000000-0000-4000-8000-${String(this.#done).padStart(12, '0')}`;
    return { do: 'command', envelope: { id, command: asked }, actor };
  }

  cardIn(seat: number): Step {
    return this.report(seat, { kind: 'card-in', card: smallCouncil.roster[seat - 1]?.card });
  }

  press(seat: number, choice: Choice = 'for'): Step {
    const open = { kind: 'key', key: choice, ballotId: BALLOT };
    return this.report(seat, this.#open ? open : { kind: 'sealed-key', ballotId: BALLOT, sealed: this.#seal(choice) });
  }

  atConsole(seat: number, choice: Choice = 'for'): Step {
    const memberId = smallCouncil.roster[seat - 1]?.id as MemberId;
    const vote = { ballotId: BALLOT, memberId };
    const actor: Actor = { role: 'deputy', memberId };
    if (this.#open) return this.command({ type: 'cast-vote', ...vote, choice }, actor);
    return this.command({ type: 'cast-sealed-vote', ...vote, sealed: this.#seal(choice) }, actor);
  }

  #seal(choice: Choice): string {
    const sealed = sealPress(theKeyPair().publicKey, BALLOT, choice);
    this.sealed.push(sealed);
    return sealed;
  }
}
