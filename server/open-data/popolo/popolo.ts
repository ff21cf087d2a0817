/**
 * Popolo (popolo-spec, the Open Government W3C community group): `popolo.json` of one sitting, whole in itself, and that
 * of the council, with everybody who ever was a member. Ids are the same in both, motions and speeches in the first.
 */
import type { SpeechRecord } from '../../proceedings/proceedings.ts';
import type { Filed, Outline } from '../archive.ts';
import { type DataFile, jsonFile } from '../file.ts';
import { localOf } from '../local-time.ts';
import { events, memberships, organizations, persons } from './council.ts';
import { motions } from './motions.ts';
import { sittingEventId } from './names.ts';

export const sittingPopolo = (one: Filed, path: string): DataFile =>
  jsonFile(path, {
    ...councilRecords([one.sitting], one.site),
    events: events(one),
    motions: motions(one),
    speeches: speeches(one),
  });

/** Everything of the council that is no sitting's own. */
export const councilPopolo = (sittings: readonly Outline[], site?: string): DataFile =>
  jsonFile('popolo.json', councilRecords(sittings, site));

const councilRecords = (sittings: readonly Outline[], site?: string) => ({
  organizations: organizations(sittings),
  persons: persons(sittings, site),
  memberships: memberships(sittings),
});

/** popolo-spec, Speech §«Type»: a question, its answer, or another speech. */
const typeOf = ({ kind }: SpeechRecord) => (kind === 'question' || kind === 'answer' ? kind : 'speech');

function speeches(one: Filed) {
  const local = localOf(one.sitting);
  const titles = new Map(one.sitting.agenda.map(({ itemId, title }) => [itemId, title]));
  return one.sitting.speeches.map((speech) => ({
    id: `${sittingEventId(one)}/speech-${speech.number}`,
    creator_id: speech.speaker.memberId,
    role: speech.speaker.office,
    attribution_text: speech.speaker.name,
    type: typeOf(speech),
    title: speech.itemId === undefined ? undefined : titles.get(speech.itemId),
    video: one.videoOf?.(speech.position),
    date: local(speech.begunAt),
    position: speech.number,
    event_id: sittingEventId(one),
  }));
}
