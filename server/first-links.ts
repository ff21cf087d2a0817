/**
 * Links that let people into a house that has just started. In: accounts, the hub, what kind of house it is. Out: one link
 * a page. Each of somebody who acts is noted in the journal before it is handed out, whoever hands it out.
 */
import type { Member } from '#contract/composition';
import type { MemberId } from '#contract/ids';
import type { SignInLinkFor } from '#contract/sign-in-link';
import type { SignInPaths } from '#contract/supervision';
import type { Accounts } from './accounts/accounts.ts';
import type { HubConfig } from './config.ts';
import type { SignInEvent } from './hub/face.ts';
import type { SittingHub } from './hub/hub.ts';

/** What of the hub is needed here. */
type Noting = Pick<SittingHub, 'noteSignIns'> & { readonly councilDesk: Pick<SittingHub['councilDesk'], 'state'> };
type Acting = Exclude<SignInLinkFor, { role: 'display' }>;

/** Who may sit now: the council as it stands. */
export const rosterOf = ({ councilDesk }: Pick<Noting, 'councilDesk'>): readonly Member[] => councilDesk.state.members;

/**
 * A sign-in link for each page. A deputy's is printed where the council is one for training: of a real council nobody but
 * the deputy should hold it. `deputyId`: the first deputy, as soon as the council has one.
 */
export async function firstLinks(
  accounts: Accounts,
  hub: Noting,
  { training, rehearsal }: Pick<HubConfig, 'training' | 'rehearsal'>,
): Promise<{ links: SignInPaths; deputyId?: MemberId }> {
  const roster = rosterOf(hub);
  const deputyId = (roster.find(({ office }) => office !== 'head') ?? roster[0])?.id;
  const [chair, secretary, operator] = (await noted(accounts, hub, [
    { role: 'chair' },
    { role: 'secretary' },
    { role: 'operator' },
  ])) as [string, string, string];
  const links = { hall: accounts.issueLink({ role: 'display' }).path, chair, secretary, operator };
  if (deputyId === undefined) return { links };
  if (!training && !rehearsal) return { links, deputyId };
  const { [deputyId]: deputy = '' } = await linksOf(accounts, hub, [deputyId]);
  return { links: { ...links, deputy }, deputyId };
}

/** A link for each member, so that a whole council can vote from its consoles. */
export const deputyLinks = (accounts: Accounts, hub: Noting): Promise<Record<MemberId, string>> =>
  linksOf(
    accounts,
    hub,
    rosterOf(hub).map(({ id }) => id),
  );

async function linksOf(
  accounts: Accounts,
  hub: Noting,
  memberIds: readonly MemberId[],
): Promise<Record<MemberId, string>> {
  const links = await noted(
    accounts,
    hub,
    memberIds.map((memberId) => ({ role: 'deputy', memberId })),
  );
  return Object.fromEntries(memberIds.map((memberId, at) => [memberId, links[at] ?? '']));
}

/** Links of these, in their order. */
async function noted(accounts: Accounts, hub: Noting, whom: readonly Acting[]): Promise<readonly string[]> {
  await hub.noteSignIns(
    whom.map((data): SignInEvent => ({ type: 'LinkIssued', v: 1, data })),
    'hub',
  );
  return accounts.issueLinks(whom);
}
