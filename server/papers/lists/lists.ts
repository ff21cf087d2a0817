/** Lists of a sitting: who was there and when, who spoke on what and how long, whom a letter told of it. */
import type { LetterFate } from '#contract/publishing';
import { speechWords } from '../../council/course/words.ts';
import { clockTime, dateInDigits } from '../../proceedings/printed-time.ts';
import type { Attendance, Proceedings, SpeechRecord } from '../../proceedings/proceedings.ts';
import { headWords, memberWords } from '../../proceedings/words.ts';
import type { Block, PaperDocument, TableColumn } from '../document/blocks.ts';
import { itemNumber, lengthWords } from '../protocol/course-blocks.ts';
import { enteredWords, guestBlocks, minute, noticeRow, sittingFacts } from '../protocol/presence.ts';
import { dateOf, fieldsOf, paperOf } from '../protocol/protocol.ts';
import { firstSigner } from '../protocol/signers.ts';

const ATTENDANCE: readonly TableColumn[] = [
  { title: '№', share: 0.06 },
  { title: 'Прізвище, імʼя, по батькові', share: 0.46 },
  { title: 'Хто', share: 0.2 },
  { title: 'Присутність', share: 0.28 },
];

/** «Список присутніх»: every member with the times of each stay, who did not register himself, and who was invited. */
export function attendanceDocument(proceedings: Proceedings): PaperDocument {
  const rows = proceedings.attendance.map((one, index) => [
    `${index + 1}`,
    one.member.name,
    one.isHead ? headWords(proceedings.council.kind) : memberWords(one.member, proceedings.council.kind),
    staysWords(one, proceedings),
  ]);
  return list(proceedings, 'attendance', 'Список присутніх', [
    { kind: 'table', columns: ATTENDANCE, rows },
    ...legendBlocks(proceedings),
    ...guestBlocks(proceedings, (word) => word),
  ]);
}

/** What the star beside a time means, when there is one. */
function legendBlocks({ attendance }: Proceedings): readonly Block[] {
  const stays = attendance.filter(({ present }) => present).flatMap((one) => one.stays);
  const by = new Set(stays.flatMap(({ entered }) => (entered ? [enteredWords(entered)] : [])));
  if (by.size === 0) return [];
  return [{ kind: 'paragraph', text: `* Не картка й не власна сторінка: реєстрацію внесено ${[...by].join(', ')}.` }];
}

/** «10:00–11:25, 11:40–12:00»; of one who never came, the word by gender. */
function staysWords({ member, stays, present }: Attendance, { council: { timeZone } }: Proceedings): string {
  if (!present) return member.gender === 'female' ? 'відсутня' : 'відсутній';
  return stays
    .map(
      ({ from, to, entered }) =>
        `${minute(from, timeZone)}${entered ? '*' : ''}–${to === undefined ? '' : minute(to, timeZone)}`,
    )
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

const DELIVERIES: readonly TableColumn[] = [
  { title: '№', share: 0.06 },
  { title: 'Прізвище, імʼя, по батькові', share: 0.46 },
  { title: 'Коли', share: 0.18 },
  { title: 'Лист', share: 0.3 },
];
const FATES: Readonly<Record<LetterFate, string>> = {
  sent: 'надіслано',
  'no-address': 'немає адреси',
  refused: 'поштовий сервер відмовив',
  unreachable: 'поштовий сервер не відповів',
};

/** «Відомість розсилки»: whom a letter told of the sitting, and when; undefined when none was sent. No address is in it. */
export function deliveriesDocument(proceedings: Proceedings): PaperDocument | undefined {
  const { notices, council } = proceedings;
  if (notices.length === 0) return undefined;
  const rows = notices.map(({ memberId, member, fate, at }, index) => [
    `${index + 1}`,
    member?.name ?? memberId,
    `${dateInDigits(at, council.timeZone)} ${minute(at, council.timeZone)}`,
    FATES[fate],
  ]);
  const told = noticeRow(proceedings);
  return list(proceedings, 'deliveries', 'Відомість розсилки', [
    ...(told ? [{ kind: 'facts', rows: [told] } as const] : []),
    { kind: 'table', columns: DELIVERIES, rows },
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
