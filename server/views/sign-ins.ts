/**
 * Who signed in as whom, as far as screens tell it. In: committed events of links, sign-ins and PINs. Out: the last of
 * them for each member; what of it came during a sitting, until the next ballot has ended; and who said «Це не я».
 */
import type { CouncilEvent } from '#contract/events';
import type { MemberId } from '#contract/ids';
import type { ActingRole, SignInLine, SignIns } from '#contract/sign-ins';
import type { CommittedEvent } from '../hub/face.ts';
import { OwnLines } from './own-lines.ts';

/** For so long after the last event somebody's «Це не я» is told, ms. */
const DISOWNED_TOLD_MS = 24 * 3_600_000;

type By = NonNullable<SignInLine['by']>;
type Where = Pick<CommittedEvent, 'position' | 'at' | 'actor'>;
/** As whom somebody signs in: a member, or a role of the staff. */
export type Whose = { readonly role: ActingRole; readonly memberId?: MemberId };
/**
 * A way in for somebody that came to be, or was used, while a sitting was under way. `given`: the link that was issued or
 * the PIN that another set; absent when it is not known. `opened`: the sign-in by it.
 */
export type FreshSignIn = Whose & { given?: SignInLine; opened?: SignInLine };
/** What a member ended by «Це не я», and when. */
export type Disowned = { readonly memberId: MemberId; readonly at: string; readonly pages: number };

export class SignInWatch {
  readonly #own = new Map<MemberId, OwnLines>();
  readonly #disowned = new Map<MemberId, Disowned>();
  /** What was last given for each, whenever that was: a link, or a PIN that was set by another. */
  readonly #given = new Map<string, SignInLine>();
  #fresh: FreshSignIn[] = [];

  /** @param isUnderWay whether a sitting has been opened and is not closed. */
  follow(event: CouncilEvent, where: Where, isUnderWay: boolean): void {
    const line = lineOf(event, where);
    const whose = line && whoseOf(event);
    if (!line || !whose) return;
    if (whose.memberId !== undefined) this.#ownOf(whose.memberId).add(where.position, line);
    if (event.type === 'SignInDisowned')
      this.#disowned.set(event.data.memberId, { memberId: event.data.memberId, at: where.at, pages: event.data.pages });
    else if (line.page === undefined) this.#give(whose, line, isUnderWay);
    else if (isUnderWay) this.#open(whose, line);
  }

  /** A ballot has ended, or the sitting: what was told before it is told no more. */
  told(): void {
    this.#fresh = [];
  }

  /** @param pages names of the pages that are signed in as the member now. */
  of(memberId: MemberId, pages: readonly string[]): SignIns | undefined {
    const lines = this.#own.get(memberId)?.lines(pages) ?? {};
    if (Object.keys(lines).length === 0 && pages.length === 0) return undefined;
    return { pages: pages.length, lines };
  }

  /** Ways in since the last ballot of the sitting under way, in their order. */
  get fresh(): readonly FreshSignIn[] {
    return this.#fresh;
  }

  /** @param lastAt stamp of the last event, ISO 8601 UTC. */
  disowned(lastAt: string): readonly Disowned[] {
    return [...this.#disowned.values()].filter(({ at }) => Date.parse(lastAt) - Date.parse(at) < DISOWNED_TOLD_MS);
  }

  #ownOf(memberId: MemberId): OwnLines {
    const own = this.#own.get(memberId) ?? new OwnLines();
    this.#own.set(memberId, own);
    return own;
  }

  /** A PIN that its owner sets ends what was given before; links that a start of the server prints are told when used. */
  #give(whose: Whose, line: SignInLine, isUnderWay: boolean): void {
    const key = keyOf(whose, line.what);
    if (line.what === 'pin-set' && line.by === 'deputy') {
      this.#given.delete(key);
      return;
    }
    this.#given.set(key, line);
    if (isUnderWay && line.by !== 'hub') this.#fresh.push({ ...whose, given: line });
  }

  /**
   * A sign-in: by a link, by a PIN that another set, or as one of the staff. One by a deputy's own PIN is nothing to tell
   * of; a link of a person stands for one sign-in, a PIN for as many as come.
   */
  #open(whose: Whose, line: SignInLine): void {
    const way = line.what === 'by-link' ? 'link-issued' : 'pin-set';
    const waiting = this.#fresh.find(
      (one) => keyOf(one, way) === keyOf(whose, way) && one.given?.what === way && one.opened === undefined,
    );
    if (waiting) {
      waiting.opened = line;
      return;
    }
    const given = this.#given.get(keyOf(whose, way));
    if (way === 'pin-set' && !given && whose.role === 'deputy') return;
    this.#fresh.push({ ...whose, ...(given && { given }), opened: line });
  }
}

/** Of whom an event's envelope tells. */
export const byWhom = (actor: string): By => actor.replace(/:.*$/, '') as By;

const keyOf = ({ role, memberId }: Whose, what: SignInLine['what']): string => `${what} ${memberId ?? role}`;

function whoseOf(event: CouncilEvent): Whose | undefined {
  if (event.type === 'SignInDisowned') return { role: 'deputy', memberId: event.data.memberId };
  if (!('role' in event.data) || event.data.role === 'display') return undefined;
  const { role, memberId } = event.data;
  return { role, ...(memberId !== undefined && { memberId }) };
}

function lineOf(event: CouncilEvent, { at, actor }: Where): SignInLine | undefined {
  switch (event.type) {
    case 'LinkIssued': {
      const { byName } = event.data;
      return { at, what: 'link-issued', by: byWhom(actor), ...(byName !== undefined && { byName }) };
    }
    case 'SignedIn': {
      const { way, page, device, address } = event.data;
      return { at, what: way === 'link' ? 'by-link' : 'by-pin', page, device, address };
    }
    case 'SignInDisowned':
      return { at, what: 'disowned' };
    case 'AccountChanged':
      return event.data.change === 'pin-set' ? { at, what: 'pin-set', by: byWhom(actor) } : undefined;
    default:
      return undefined;
  }
}
