/** `references`: every organization, person, role and concept that the debate points at (Akoma Ntoso 3.0, TLC*). */
import type { Element } from 'slimdom';
import { OUTCOMES } from '#contract/vocabulary';
import { COUNT_WORDS, memberWords } from '../../proceedings/words.ts';
import type { Filed } from '../archive.ts';
import type { PublicSitting } from '../public-sitting.ts';
import type { Build } from './element.ts';
import { COUNCIL, choiceEId, factionEId, memberEId, ref, resultEId, roleEId, SOFTWARE, speakerEId } from './ids.ts';

const RESULTS = { adopted: 'прийнято', rejected: 'не прийнято', void: 'голосування недійсне' } as const;

type Named = readonly [element: string, kind: string, eId: string, showAs: string];

export function references({ sitting }: Filed, build: Build): Element {
  const all: readonly Named[] = [
    ['TLCOrganization', 'organization', COUNCIL, sitting.council.name],
    ['TLCOrganization', 'organization', SOFTWARE, 'Dzvin'],
    ...factions(sitting),
    ...people(sitting),
    ...roles(sitting),
    ...OUTCOMES.map((outcome): Named => ['TLCConcept', 'concept', choiceEId(outcome), COUNT_WORDS[outcome]]),
    ['TLCConcept', 'concept', choiceEId('invalid'), 'Недійсні'],
    ...Object.entries(RESULTS).map(([result, words]): Named => ['TLCConcept', 'concept', resultEId(result), words]),
    ...untold(sitting),
    ['TLCConcept', 'concept', 'quorum.met', 'кворум є'],
    ['TLCConcept', 'concept', 'quorum.none', 'кворуму немає'],
  ];
  const once = new Map(all.map((one) => [one[2], one]));
  return build(
    'references',
    { source: ref(SOFTWARE) },
    ...[...once.values()].map(([element, kind, eId, showAs]) =>
      build(element, { eId, href: `/akn/ontology/${kind}/ua/${eId}`, showAs }),
    ),
  );
}

const untold = ({ origin }: PublicSitting): Named[] =>
  origin ? [['TLCConcept', 'concept', resultEId('untold'), 'результат у джерелі не вказано']] : [];

const factions = ({ attendance }: PublicSitting): Named[] =>
  attendance.flatMap(({ member: { faction } }): Named[] =>
    faction === undefined ? [] : [['TLCOrganization', 'organization', factionEId(faction), faction]],
  );

const people = ({ attendance, speeches }: PublicSitting): Named[] => [
  ...attendance.map(({ member }): Named => ['TLCPerson', 'person', memberEId(member.id), member.name]),
  ...speeches.map(({ speaker }): Named => ['TLCPerson', 'person', speakerEId(speaker), speaker.name]),
];

const roles = ({ attendance, speeches, council }: PublicSitting): Named[] =>
  [
    ...attendance.map(({ member }) => memberWords(member, council.kind)),
    ...speeches.flatMap(({ speaker: { office } }) => office ?? []),
  ].map((role): Named => ['TLCRole', 'role', roleEId(role), role]);
