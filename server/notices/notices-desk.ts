/**
 * Notices of planned sittings by e-mail. In: a plan, whom to write to; out: how the letter looks, and an event with the
 * fate of each letter, which is the delivery list of the protocol. One round at a time.
 */
import type { Member } from '#contract/composition';
import type { PlanId } from '#contract/ids';
import { type Addresses, isMailAddress, type NoticePreview, type Recipient, type SendNotice } from '#contract/notices';
import { type Refusal, refuse } from '#contract/refusals';
import type { CouncilState } from '../council/composition/council-state.ts';
import { type HubClock, stamp } from '../hub/clock.ts';
import type { DutyBook } from '../publishing/deadlines/duty-book.ts';
import type { OutsideEvent } from '../publishing/publishing-desk.ts';
import type { AddressBook } from './address-book.ts';
import { letterOf, type NoticeFacts } from './letter.ts';
import type { MailSettings } from './mail-file.ts';
import { openRound, type Round } from './mailer.ts';

type Sent = Extract<OutsideEvent, { type: 'NoticeSent' }>['data']['letters'][number];
export type NoticesOptions = {
  readonly book: AddressBook;
  /** Absent: no mail server is set up. */
  readonly mail?: MailSettings | undefined;
  readonly council: () => CouncilState;
  readonly letters: () => DutyBook['letters'];
  readonly clock: Pick<HubClock, 'wallMs'>;
  readonly note: (event: OutsideEvent) => Promise<void>;
};
export type Answered<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export class NoticesDesk {
  readonly #options: NoticesOptions;
  #isSending = false;

  constructor(options: NoticesOptions) {
    this.#options = options;
  }

  /** Refused: `NO_SUCH_PLAN`. */
  preview(planId: PlanId): Answered<NoticePreview> {
    const facts = this.#facts(planId);
    if (!facts.ok) return facts;
    const { subject, text } = letterOf(facts.value, this.#now());
    const mail = this.#options.mail !== undefined;
    return { ok: true, value: { subject, text, recipients: this.#recipients(planId), mail } };
  }

  /** Keeps those that are addresses. Refused: `MAIL_ADDRESS_WRONG` with the names of the others. */
  keepAddresses({ addresses }: Addresses): Answered<void> {
    const isWrong = ({ address }: Addresses['addresses'][number]) => address !== undefined && !isMailAddress(address);
    this.#options.book.keep(addresses.filter((one) => !isWrong(one)));
    const wrong = new Set(addresses.filter(isWrong).map(({ memberId }) => memberId));
    if (wrong.size === 0) return { ok: true, value: undefined };
    const { members } = this.#options.council();
    const names = [...wrong].map((memberId) => members.find(({ id }) => id === memberId)?.name ?? memberId);
    return { ok: false, refusal: refuse('MAIL_ADDRESS_WRONG', { names: names.join(', ') }) };
  }

  /** Sends, and answers when the delivery list is on the disk. Refused besides: `MAIL_NOT_SET_UP`, `MAIL_RUNS`, `MAIL_NOBODY`, and those of the mailer. */
  async send(planId: PlanId, { to }: SendNotice): Promise<Answered<NoticePreview>> {
    const facts = this.#facts(planId);
    if (!facts.ok) return facts;
    const { mail } = this.#options;
    if (mail === undefined) return no('MAIL_NOT_SET_UP');
    if (this.#isSending) return no('MAIL_RUNS');
    const wanted = this.#recipients(planId).filter(({ fate }) => to === 'all' || fate !== 'sent');
    if (!wanted.some(({ address }) => address !== undefined)) return no('MAIL_NOBODY');
    this.#isSending = true;
    try {
      const opened = await openRound(mail);
      if (!opened.ok) return opened;
      const letters = await this.#sendAll(opened.round, facts.value, wanted);
      await this.#options.note({ type: 'NoticeSent', v: 1, data: { planId, letters } });
    } finally {
      this.#isSending = false;
    }
    return this.preview(planId);
  }

  async #sendAll(round: Round, facts: NoticeFacts, wanted: readonly Recipient[]): Promise<Sent[]> {
    const letters: Sent[] = [];
    try {
      for (const { memberId, name, address } of wanted) {
        const letter = letterOf(facts, this.#now());
        const fate = address === undefined ? 'no-address' : await round.send({ name, address }, letter);
        letters.push({ memberId, fate, at: this.#now() });
      }
    } finally {
      round.close();
    }
    return letters;
  }

  #facts(planId: PlanId): Answered<NoticeFacts> {
    const { council, plans } = this.#options.council();
    const plan = plans.get(planId);
    if (!plan || !council) return { ok: false, refusal: refuse('NO_SUCH_PLAN', { planId }) };
    const { session, sitting, agenda, changedAt } = plan;
    return { ok: true, value: { planId, council, session, sitting, agenda, changedAt } };
  }

  #recipients(planId: PlanId): Recipient[] {
    const { book, council, letters } = this.#options;
    const fates = letters().get(planId);
    return council().members.map(({ id, name }: Member): Recipient => {
      const [address, letter] = [book.of(id), fates?.get(id)];
      return { memberId: id, name, ...(address !== undefined && { address }), ...letter };
    });
  }

  #now(): string {
    return stamp(this.#options.clock.wallMs());
  }
}

const no = (code: Parameters<typeof refuse>[0]): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: refuse(code),
});
