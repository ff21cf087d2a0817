/**
 * Who signed in as whom, as far as screens tell it. In: committed events of links, sign-ins and PINs. Out: the last of
 * them for each member, links issued since the last ballot of a sitting under way, and who said «Це не я».
 */
import type { CouncilEvent } from '#contract/events';
import type { MemberId } from '#contract/ids';
import type { SignInLine, SignIns } from '#contract/sign-ins';
import type { CommittedEvent } from '../hub/face.ts';

/** So many lines of a member are kept, the last ones. */
const KEPT_LINES = 12;
/** For so long after the last event somebody's «Це не я» is told, ms. */
const DISOWNED_TOLD_MS = 24 * 3_600_000;

type By = NonNullable<SignInLine['by']>;
type Noted = { readonly position: number; readonly line: SignInLine };
type Where = Pick<CommittedEvent, 'position' | 'at' | 'actor'>;
/** A link for a member, issued while a sitting was under way. `opened`: the sign-in by a link that came next. */
export type FreshLink = { readonly memberId: MemberId; readonly issued: SignInLine; opened?: SignInLine };
/** What a member ended by «Це не я», and when. */
export type Disowned = { readonly memberId: MemberId; readonly at: string; readonly pages: number };

export class SignInWatch {
  readonly #lines = new Map<MemberId, Noted[]>();
  readonly #disowned = new Map<MemberId, Disowned>();
  #fresh: FreshLink[] = [];

  /** @param isUnderWay whether a sitting has been opened and is not closed. */
  follow(event: CouncilEvent, where: Where, isUnderWay: boolean): void {
    const line = lineOf(event, where);
    if (!line || !('memberId' in event.data) || event.data.memberId === undefined) return;
    const { memberId } = event.data;
    const lines = [...(this.#lines.get(memberId) ?? []), { position: where.position, line }];
    this.#lines.set(memberId, lines.slice(-KEPT_LINES));
    if (line.what === 'link-issued' && isUnderWay) this.#fresh.push({ memberId, issued: line });
    if (line.what === 'by-link') this.#open(memberId, line);
    if (event.type === 'SignInDisowned')
      this.#disowned.set(memberId, { memberId, at: where.at, pages: event.data.pages });
  }

  /** A ballot has ended, or the sitting: what was told before it is told no more. */
  told(): void {
    this.#fresh = [];
  }

  /** @param pages names of the pages that are signed in as the member now. */
  of(memberId: MemberId, pages: readonly string[]): SignIns | undefined {
    const lines = this.#lines.get(memberId) ?? [];
    if (lines.length === 0 && pages.length === 0) return undefined;
    const told = lines.map(({ position, line }) => {
      const isOpen = line.page !== undefined && pages.includes(line.page);
      return [String(position), isOpen ? { ...line, open: true as const } : line];
    });
    return { pages: pages.length, lines: Object.fromEntries(told) };
  }

  /** Links for members since the last ballot of the sitting under way, in their order. */
  get freshLinks(): readonly FreshLink[] {
    return this.#fresh;
  }

  /** @param lastAt stamp of the last event, ISO 8601 UTC. */
  disowned(lastAt: string): readonly Disowned[] {
    return [...this.#disowned.values()].filter(({ at }) => Date.parse(lastAt) - Date.parse(at) < DISOWNED_TOLD_MS);
  }

  #open(memberId: MemberId, line: SignInLine): void {
    const link = this.#fresh.find((one) => one.memberId === memberId && one.opened === undefined);
    if (link) link.opened = line;
  }
}

/** Of whom an event's envelope tells. */
export const byWhom = (actor: string): By => actor.replace(/:.*$/, '') as By;

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
