/**
 * What is told of wrong PINs: each is a line of the log, an account that they lock is noted in the journal, and the
 * operator's page warns of those of the last hour. In: PINs that were judged wrong; no PIN is in any of it.
 */
import type { FastifyBaseLogger } from 'fastify';
import type { Accounts } from '../accounts/accounts.ts';
import type { Hub } from '../hub/face.ts';
import type { ViewContext } from '../views/context.ts';

type Given = {
  readonly accounts: Accounts;
  readonly hub: Pick<Hub, 'noteSignIns'>;
  readonly log: FastifyBaseLogger;
  /** Called when there is one more. */
  readonly changed: () => void;
};

export function tellWrongPins({ accounts, hub, log, changed }: Given): void {
  accounts.people.onWrong(({ account, guess, refusal, locks }) => {
    const { accountId, name, role, memberId } = account;
    const { way, address } = guess;
    const minutes = Number(refusal.details['minutes'] ?? 0);
    log.warn({ accountId, role, way, address, ...(locks && { minutes }) }, locks ? 'pin-locked' : 'pin-wrong');
    changed();
    if (!locks) return;
    const about = { accountId, name, role, ...(memberId !== undefined && { memberId }), way, address, minutes };
    void hub.noteSignIns([{ type: 'PinLocked', v: 1, data: about }], 'hub');
  });
}

/** Wrong PINs of the last hour as views are told of them. */
export const wrongPinsOf = ({ people }: Accounts): NonNullable<ViewContext['wrongPins']> => ({
  isShut: people.isShut,
  guesses: people.guesses.map(({ accountId, address, atMs }) => ({
    ...{ name: people.find(accountId)?.name ?? accountId, address, atMs },
  })),
});
