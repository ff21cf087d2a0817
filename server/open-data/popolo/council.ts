/**
 * The council for Popolo (popolo-spec: Organization, Person, Membership, Event): the council and its factions, who is
 * in them, and the events that motions and speeches belong to.
 */
import { ordinalFeminine, roman } from '#contract/ordinals';
import { headWords, memberWords } from '../../proceedings/words.ts';
import { addressOf, dateOf, type Filed, type Outline } from '../archive.ts';
import { localOf } from '../local-time.ts';
import { nameParts, type Person, peopleOf } from '../people.ts';
import { convocationId, councilId, factionId, factionOf, sessionId, sittingEventId } from './names.ts';

const byName = new Intl.Collator('uk');

/** The council first, then its factions of each convocation by name. */
export function organizations(sittings: readonly Outline[]) {
  const last = sittings.at(-1);
  if (!last) return [];
  const { council } = last;
  const id = councilId(last);
  const factions = new Map(
    sittings.flatMap((one) =>
      one.attendance.flatMap(({ member: { faction } }) =>
        faction === undefined ? [] : [[factionId(one, faction), faction] as const],
      ),
    ),
  );
  return [
    {
      ...{ id, name: council.name, classification: 'legislature' },
      identifiers: council.edrpou === undefined ? undefined : [{ scheme: 'UA-EDR', identifier: council.edrpou }],
      area_id: council.katottg,
    },
    ...[...factions]
      .sort(([one], [other]) => byName.compare(one, other))
      .map(([factionId, name]) => ({ id: factionId, name, classification: 'parliamentary group', parent_id: id })),
  ];
}

export const persons = (sittings: readonly Pick<Outline, 'attendance'>[], site?: string) =>
  peopleOf(sittings).map(({ member: { id, name, gender, photo } }) => {
    const image = addressOf(site, photo);
    const { familyName, name: given, additionalName } = nameParts(name);
    const parts = { family_name: familyName, given_name: given || undefined };
    return { id, name, ...parts, patronymic_name: additionalName || undefined, sort_name: name, gender, image };
  });

/** In the council, and on behalf of which faction; of each convocation one, as last known. */
export function memberships(sittings: readonly Outline[]) {
  const convocations = new Map<number, Outline[]>();
  for (const one of sittings) {
    const same = convocations.get(one.convocation);
    if (same) same.push(one);
    else convocations.set(one.convocation, [one]);
  }
  return [...convocations.values()].flatMap((held) => {
    const [last] = held.slice(-1);
    return last ? peopleOf(held).map(membershipIn(last)) : [];
  });
}

const membershipIn =
  (sitting: Outline) =>
  ({ member, isHead }: Person) => ({
    id: `${convocationId(sitting)}/${member.id}`,
    person_id: member.id,
    organization_id: councilId(sitting),
    role: isHead ? headWords(sitting.council.kind) : memberWords(member, sitting.council.kind),
    on_behalf_of_id: factionOf(sitting, member),
    label: member.district === undefined ? undefined : `округ № ${member.district}`,
  });

/** The convocation, its session, and the sitting within them. */
export function events(one: Filed) {
  const { sitting } = one;
  const { convocation, session, sitting: plan } = sitting;
  const local = localOf(sitting);
  const shared = { organization_id: councilId(sitting) };
  const name = `${ordinalFeminine(session.number)} сесія`;
  return [
    {
      id: convocationId(sitting),
      name: `${roman(convocation)} скликання`,
      classification: 'legislative period',
      ...shared,
    },
    {
      id: sessionId(sitting),
      name,
      classification: 'legislative session',
      parent_id: convocationId(sitting),
      ...shared,
    },
    {
      ...{ id: sittingEventId(one), name: `${name}, засідання ${plan.number}`, classification: 'sitting', ...shared },
      ...{ parent_id: sessionId(sitting), location: plan.place || undefined },
      start_date: local(sitting.openedAt) ?? dateOf(sitting),
      end_date: local(sitting.closedAt),
    },
  ];
}
