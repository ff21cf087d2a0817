import { test } from 'tap';
import type { PlanId } from '#contract/ids';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';
import type { Proceedings } from '../../proceedings/proceedings.ts';
import { proceedingsOf } from '../../proceedings/taking.ts';
import { memberIdOf } from '../../proceedings/testing/council-of-verbivka.ts';
import { wholeSitting } from '../../proceedings/testing/whole-sitting.ts';
import type { PaperDocument } from '../document/blocks.ts';
import { documentHtml } from '../document/document-html.ts';
import { documentPdf } from '../document/document-pdf.ts';
import { courseBlocks } from '../protocol/course-blocks.ts';
import { layoutOf } from '../testing/pdf-tools.ts';
import { htmlText, wholeProtocol } from '../testing/whole-papers.ts';
import { attendanceDocument, deliveriesDocument } from './lists.ts';

const planId = 'p1' as PlanId;
/** The sitting as one that was planned, where the secretary registered the deputy of seat 22, who came late. */
const events = wholeSitting().map((placed): PlacedEvent => {
  const { event } = placed;
  if (event.type === 'SittingConvened') return { ...placed, event: { ...event, data: { ...event.data, planId } } };
  if (event.type !== 'MemberRegistered' || event.data.memberId !== memberIdOf(22)) return placed;
  const data = { ...event.data, means: 'entered', by: 'secretary', byName: 'Гнатюк О. І.' } as const;
  return { ...placed, event: { ...event, data } };
});
const letter = (seat: number, fate: 'sent' | 'refused', at: string) => ({ memberId: memberIdOf(seat), fate, at });
const sent = (position: number, ...letters: ReturnType<typeof letter>[]): PlacedEvent => ({
  ...{ position, hash: 'e'.repeat(64), at: '2026-03-20T08:00:00.000Z' },
  event: { type: 'NoticeSent', v: 1, data: { planId, letters } },
});
const told = [
  sent(1, letter(1, 'sent', '2026-03-20T07:00:00.000Z'), letter(2, 'refused', '2026-03-20T07:00:01.000Z')),
  sent(9000, letter(2, 'sent', '2026-03-21T07:00:00.000Z'), letter(3, 'refused', '2026-03-21T07:00:01.000Z')),
];
const proceedings = proceedingsOf(events, told) as Proceedings;
const text = (paper: PaperDocument | undefined) => htmlText(paper ? documentHtml(paper) : '').replace(/\s+/gu, ' ');

test('who was registered by staff is marked in the list of attendance and named in the protocol', async (t) => {
  const list = layoutOf(await documentPdf(attendanceDocument(proceedings)));
  t.equal([...list.matchAll(/\d\d:\d\d\*–/gu)].length, 1);
  t.match(
    list.replace(/\s+/gu, ' '),
    '* Не картка й не власна сторінка: реєстрацію внесено секретарем (Гнатюк О. І.).',
  );
  t.match(
    text(wholeProtocol(proceedings)),
    /прибу(?:в|ла) о \d\d:\d\d; реєстрацію внесено секретарем \(Гнатюк О\. І\.\)/u,
  );
  const own = proceedingsOf(wholeSitting()) as Proceedings;
  t.notMatch(text(attendanceDocument(own)), 'внесено');
});

test('the list of attendance has those who were invited too', async (t) => {
  t.match(text(attendanceDocument(proceedings)), /Запрошені.*Коваленко Зоряна Миронівна, начальниця/u);
});

test('the protocol says that members were told, when and how many; the delivery list says to whom, and no address', async (t) => {
  const words = 'Повідомлено листами 2 з 3, з 20 березня 2026 року о 09:00';
  t.match(text(wholeProtocol(proceedings)), words);
  const list = text(deliveriesDocument(proceedings));
  t.match(list, 'ВІДОМІСТЬ РОЗСИЛКИ');
  t.match(list, /21\.03\.2026 09:00 надіслано.*21\.03\.2026 09:00 поштовий сервер відмовив/u);
  t.notMatch(list, '@');
  t.equal(proceedings.journal.position, 9000, 'it quotes the letters that came last');
});

test('without letters there is no delivery list, and the protocol says nothing of them', async (t) => {
  const untold = proceedingsOf(events) as Proceedings;
  t.equal(deliveriesDocument(untold), undefined);
  t.notMatch(text(wholeProtocol(untold)), 'Повідомлено листами');
});

test('what is said after an item and belongs to none stands under a heading of its own', async (t) => {
  const speech = proceedings.course.find((matter) => matter.kind === 'speech');
  if (speech?.kind !== 'speech') throw new Error('nobody spoke');
  const { itemId: _, ...outside } = speech;
  const course = [...proceedings.course, { ...outside, position: 8000 }];
  const items = courseBlocks({ ...proceedings, course }, (word) => word).filter(({ kind }) => kind === 'item');
  t.match(items.at(-1), { text: 'Поза питаннями порядку денного' });
  t.notMatch(
    courseBlocks(proceedings, (word) => word).map((block) => ('text' in block ? block.text : '')),
    'Поза питаннями',
  );
});
