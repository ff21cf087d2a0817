/**
 * The protocol of a sitting (протокол пленарного засідання): proceedings and a template in, the paper's blocks out.
 * Fields: ДСТУ 4163:2020 and 280/97-ВР ст. 46, 59. The council counted; nothing is counted here.
 */
import { ordinalFeminine, roman } from '#contract/ordinals';
import type { TextBlock } from '../../imports/docx-words.ts';
import { clockTime, dateInDigits, dateInWords } from '../../proceedings/printed-time.ts';
import type { Proceedings } from '../../proceedings/proceedings.ts';
import { sittingWords } from '../../proceedings/words.ts';
import type { Attached, Block, PaperDocument, Picture } from '../document/blocks.ts';
import { mergedBlocks } from '../edited/merge.ts';
import { addressOf } from '../kit/foot.ts';
import { fillTemplate, wordOf } from '../templates/fill.ts';
import type { Template } from '../templates/template.ts';
import { agendaBlocks, courseBlocks } from './course-blocks.ts';
import { commissionBlocks, guestBlocks, minute, noticeRow, presenceBlocks, sittingFacts } from './presence.ts';
import { protocolSigners } from './signers.ts';

/** A paper made of an edited text. `missing`: the first line of the record that is not in the text as it is. */
export type Worded = PaperDocument & { readonly missing?: string };

export type ProtocolParts = {
  readonly template: Template;
  readonly arms?: Picture;
  readonly attached?: readonly Attached[];
  /** Not declared final yet. */
  readonly draft: boolean;
  /** The text that the secretary edited and brought back. */
  readonly edited?: readonly TextBlock[];
};

export function protocolDocument(proceedings: Proceedings, parts: ProtocolParts): Worded {
  const { template, arms, attached = [], draft } = parts;
  const { council } = proceedings;
  const word = wordOf(template);
  const told = noticeRow(proceedings);
  const sections = new Map<string, readonly Block[]>([
    ['герб', arms ? [{ kind: 'arms', picture: arms }] : []],
    ['відомості', [...sittingFacts(proceedings), ...(told ? [{ kind: 'facts', rows: [told] } as const] : [])]],
    ['присутність', presenceBlocks(proceedings, word)],
    ['запрошені', guestBlocks(proceedings, word)],
    ['лічильна комісія', commissionBlocks(proceedings, word)],
    ['порядок денний', agendaBlocks(proceedings, word)],
    ['хід засідання', courseBlocks(proceedings, word)],
    ['рішення', decisionBlocks(proceedings, word('Прийняті рішення'))],
    ['примітки', noteBlocks(proceedings, word('Примітки секретаря'))],
    ['підписи', [{ kind: 'signatures', signers: protocolSigners(proceedings) }]],
  ]);
  const record = fillTemplate(template, { fields: fieldsOf(proceedings), sections });
  const isMark = (block: TextBlock) => block.kind === 'paragraph' && block.text === word('ПРОЄКТ');
  const edited = parts.edited?.filter((block, index) => index > 0 || !isMark(block));
  const { blocks, missing } = edited ? mergedBlocks(record, edited) : { blocks: record };
  const name = draft ? 'Проєкт протоколу' : 'Протокол';
  return {
    ...paperOf(proceedings, 'protocol'),
    title: `${name} засідання — ${council.name}, ${dateOf(proceedings)}`,
    running: `${name} засідання`,
    draft,
    blocks: draft ? [{ kind: 'centred', text: word('ПРОЄКТ'), strong: true }, ...blocks] : blocks,
    attached,
    ...(missing !== undefined && { missing }),
  };
}

const startOf = ({ openedAt, sitting }: Proceedings): string => openedAt ?? sitting.startsAt;

/** «30 березня 2026 року» */
export const dateOf = (proceedings: Proceedings): string =>
  dateInWords(startOf(proceedings), proceedings.council.timeZone);

/** What every paper of a sitting has alike. `which`: further fields of the address, e.g. the number of a decision. */
export function paperOf(
  { council, convocation, session, sitting, sittingId, journal, closedAt, ...rest }: Proceedings,
  paper: string,
  which: Readonly<Record<string, string>> = {},
): Pick<PaperDocument, 'address' | 'place' | 'at' | 'happened' | 'journal'> {
  const at = closedAt ?? rest.openedAt ?? sitting.startsAt;
  const stamp = `${dateInDigits(at, council.timeZone)} ${clockTime(at, council.timeZone)}`;
  const key = { council: council.edrpou ?? council.katottg ?? '', sitting: sittingId, ...which };
  return {
    address: addressOf(paper, { ...key, position: String(journal.position), hash: journal.hash }),
    place: { council, convocation, session, sitting },
    at,
    happened: `${closedAt === undefined ? 'засідання відкрито' : 'засідання закрито'} ${stamp}`,
    journal,
  };
}

/** What a template may say in its own words. */
export function fieldsOf(proceedings: Proceedings): ReadonlyMap<string, string> {
  const { council, convocation, session, sitting, openedAt, closedAt, presiding } = proceedings;
  return new Map([
    ['рада', council.name],
    ['скликання', `${roman(convocation)} скликання`],
    ['сесія', `${ordinalFeminine(session.number)} сесія`],
    ['засідання', sittingWords(convocation, session, sitting.number)],
    ['дата', dateOf(proceedings)],
    ['місце', sitting.place],
    ['номер', `${session.number}-${sitting.number}`],
    ['початок', openedAt === undefined ? '' : minute(openedAt, council.timeZone)],
    ['закінчення', closedAt === undefined ? '' : minute(closedAt, council.timeZone)],
    ['головуючий', presiding.at(0)?.name ?? ''],
  ]);
}

function decisionBlocks({ decisions }: Proceedings, heading: string): readonly Block[] {
  if (decisions.length === 0) return [];
  const lines = decisions.map(
    ({ number, title, isSetAside }) => `№ ${number} «${title}»${isSetAside ? ' (результат скасовано)' : ''}`,
  );
  return [
    { kind: 'heading', text: heading },
    { kind: 'list', numbered: false, lines },
  ];
}

/** Notes and corrections that stand. A correction overwrites nothing: the journal keeps both. */
function noteBlocks({ notes: all, council }: Proceedings, heading: string): readonly Block[] {
  const notes = all.filter(({ kind }) => kind === 'note' || kind === 'correction');
  if (notes.length === 0) return [];
  const lines = notes.map(({ kind, text, at, position }) => {
    const what = kind === 'correction' ? 'Виправлення' : 'Примітка';
    const about = position === undefined ? '' : ` до запису № ${position}`;
    return `${what}${about} (${dateInDigits(at, council.timeZone)}): ${text}`;
  });
  return [
    { kind: 'heading', text: heading },
    { kind: 'list', numbered: false, lines },
  ];
}
