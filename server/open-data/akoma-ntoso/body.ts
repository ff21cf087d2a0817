/**
 * `debateBody` (Akoma Ntoso 3.0, types `debateBodyType` and `althierarchy`, group `speechSection`): who was there (`rollCall`), then the course
 * in the order of time, a `debateSection` for each stretch on one item.
 */
import type { Element } from 'slimdom';
import type { Matter } from '../../proceedings/proceedings.ts';
import type { Filed } from '../archive.ts';
import type { PublicSitting } from '../public-sitting.ts';
import type { Build } from './element.ts';
import { memberEId, ROLL_CALL, ref } from './ids.ts';
import { matterElement } from './matters.ts';

export function debateBody({ sitting }: Filed, build: Build): Element {
  const stretches = stretchesOf(sitting.course);
  return build(
    'debateBody',
    {},
    rollCall(sitting, build),
    ...stretches.map((matters, index) => section(sitting, matters, `section_${index + 1}`, build)),
  );
}

function rollCall({ attendance }: PublicSitting, build: Build): Element {
  const names = (of: boolean) =>
    attendance
      .filter(({ present }) => present === of)
      .map(({ member }) => build('p', {}, build('person', { refersTo: ref(memberEId(member.id)) }, member.name)));
  const part = (eId: string, heading: string, people: readonly Element[]) =>
    people.length === 0
      ? undefined
      : build('debateSection', { eId, name: 'attendance' }, build('heading', {}, heading), ...people);
  return build(
    'rollCall',
    { eId: ROLL_CALL },
    build('heading', {}, 'Присутність'),
    part('present', 'Присутні', names(true)),
    part('absent', 'Відсутні', names(false)),
  );
}

/** Neighbours in the course that are about the same item, or about none. */
function stretchesOf(course: readonly Matter[]): readonly (readonly Matter[])[] {
  const stretches: Matter[][] = [];
  for (const matter of course) {
    const last = stretches.at(-1);
    if (last?.[0]?.itemId === matter.itemId && last !== undefined) last.push(matter);
    else stretches.push([matter]);
  }
  return stretches;
}

function section(sitting: PublicSitting, matters: readonly Matter[], eId: string, build: Build): Element {
  const item = sitting.agenda.find(({ itemId }) => itemId === matters[0]?.itemId);
  return build(
    'debateSection',
    { eId, name: item ? 'item' : 'sitting' },
    item && build('num', {}, item.number),
    item && build('heading', {}, item.title),
    ...matters.map((matter) => matterElement(sitting, matter, build)),
  );
}
