/** Two lists of a sitting: who was there and when, and who spoke on what and how long. */

import { speechWords } from '../../council/course/words.ts';
import { clockTime } from '../../proceedings/printed-time.ts';
import type { Attendance, Proceedings, SpeechRecord } from '../../proceedings/proceedings.ts';
import { headWords, memberWords } from '../../proceedings/words.ts';
import type { Block, PaperDocument, TableColumn } from '../document/blocks.ts';
import { itemNumber, lengthWords } from '../protocol/course-blocks.ts';
import { minute, sittingFacts } from '../protocol/presence.ts';
import { dateOf, fieldsOf, paperOf } from '../protocol/protocol.ts';
import { firstSigner } from '../protocol/signers.ts';

const ATTENDANCE: readonly TableColumn[] = [
  { title: '№', share: 0.06 },
  { title: 'Прізвище, імʼя, по батькові', share: 0.46 },
  { title: 'Хто', share: 0.2 },
  { title: 'Присутність', share: 0.28 },
];

/** «Список присутніх»: every member with the times of each stay. */
export function attendanceDocument(proceedings: Proceedings): PaperDocument {
  const rows = proceedings.attendance.map((one, index) => [
    `${index + 1}`,
    one.member.name,
    one.isHead ? headWords(proceedings.council.kind) : memberWords(one.member, proceedings.council.kind),
    staysWords(one, proceedings),
  ]);
  return list(proceedings, 'attendance', 'Список присутніх', [{ kind: 'table', columns: ATTENDANCE, rows }]);
}

/** «10:00–11:25, 11:40–12:00»; of one who never came, the word by gender. */
function staysWords({ member, stays, present }: Attendance, { council: { timeZone } }: Proceedings): string {
  if (!present) return member.gender === 'female' ? 'відсутня' : 'відсутній';
  return stays
    .map(({ from, to }) => `${minute(from, timeZone)}–${to === undefined ? '' : minute(to, timeZone)}`)
    .join(', ');
}

const SPEECHES: readonly TableColumn[] = [
  { title: '№', share: 0.06 },
  { title: 'Час', share: 0.11 },
  { title: 'Хто', share: 0.44 },
  { title: 'Виступ', share: 0.21 },
  { title: 'Питання', share: 0.1, right: true },
  { title: 'Тривав', share: 0.08, right: true },
];

/** «Список виступів»: all but those of a closed part. */
export function speechesDocument(proceedings: Proceedings): PaperDocument {
  const { speeches, agenda, council } = proceedings;
  const open = speeches.filter(({ inClosedPart }) => !inClosedPart);
  const numberOf = ({ itemId }: SpeechRecord) => agenda.find((item) => item.itemId === itemId)?.number;
  const rows = open.map((speech) => [
    `${speech.number}`,
    clockTime(speech.begunAt, council.timeZone),
    speakerWords(speech),
    speechWords(speech.kind).uk,
    itemNumber(numberOf(speech) ?? '—'),
    lengthWords(speech.seconds),
  ]);
  const none: Block = { kind: 'paragraph', text: 'Виступів не було.' };
  return list(proceedings, 'speeches', 'Список виступів', [
    rows.length === 0 ? none : { kind: 'table', columns: SPEECHES, rows },
  ]);
}

const speakerWords = ({ speaker: { name, office, district, faction } }: SpeechRecord): string =>
  [
    name,
    ...(office === undefined ? [] : [office]),
    ...(district === undefined ? [] : [`округ № ${district}`]),
    ...(faction === undefined ? [] : [faction]),
  ].join(', ');

function list(proceedings: Proceedings, key: string, name: string, blocks: readonly Block[]): PaperDocument {
  const fields = fieldsOf(proceedings);
  return {
    ...paperOf(proceedings, key),
    title: `${name} — ${proceedings.council.name}, ${dateOf(proceedings)}`,
    running: name,
    draft: false,
    blocks: [
      { kind: 'centred', text: proceedings.council.name, strong: true },
      { kind: 'centred', text: fields.get('засідання') ?? '' },
      { kind: 'title', text: name.toUpperCase() },
      ...sittingFacts(proceedings),
      ...blocks,
      { kind: 'signatures', signers: [firstSigner(proceedings)] },
    ],
    attached: [],
  };
}
