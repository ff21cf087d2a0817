import { test } from 'tap';
import type { PaperFigures } from '#contract/question';
import { after, ballotId, deputyIds, memberId, openBallot, openSitting } from '../../council/testing/given.ts';
import { placedEvents } from '../../proceedings/testing/placed-events.ts';
import { ask, textOf } from '../testing/pdf-tools.ts';
import { commissionProtocolPdf } from './commission-protocol.ts';
import { protocolFacts } from './facts.ts';

const commission = { members: ['m1', 'm2', 'm3'].map(memberId), chair: memberId('m1'), secretary: memberId('m2') };
const FIGURES: PaperFigures = {
  made: 7,
  issued: 6,
  cancelled: 1,
  inBox: 6,
  invalid: 1,
  for: 4,
  against: 1,
  abstain: 0,
};
const paperBallot = openBallot({
  subject: 'election',
  manner: 'secret',
  by: 'paper',
  ground: '26-1-4',
  text: 'Обрати секретарем ради Бойко Інну',
});
const withBallot = (question: typeof paperBallot) =>
  after(openSitting({}, ['head', ...deputyIds(5)]), { type: 'form-counting-commission', commission }, question);
const opened = withBallot(paperBallot);
const figured = (figures: PaperFigures, question: typeof paperBallot = paperBallot, declareVoid?: true) =>
  after(withBallot(question), {
    type: 'enter-paper-figures',
    ballotId: ballotId('b1'),
    figures,
    ...(declareVoid && { declareVoid }),
  });

async function textOfProtocol(...given: Parameters<typeof figured>): Promise<string> {
  const facts = protocolFacts(placedEvents(figured(...given)), 1);
  if (!facts) throw new Error('no protocol');
  return textOf(await commissionProtocolPdf(facts));
}

test('the commission’s protocol has its figures, its members, the ground and the result', async (t) => {
  const text = await textOfProtocol(FIGURES);
  for (const field of [
    'ПРОТОКОЛ ЛІЧИЛЬНОЇ КОМІСІЇ',
    'підстава: 280/97-ВР ст. 26 ч. 1 п. 4',
    'Виготовлено бюлетенів 7',
    'Видано депутатам 6',
    'Погашено невикористаних 1',
    'Виявлено в скриньці 6',
    'Недійсних 1',
    'За 4',
    'Депутат m1; Депутат m2; Депутат m3',
    'Голова комісії',
    'затверджено відкритим поіменним голосуванням',
  ])
    t.ok(text.includes(field), field);
});

test('figures that contradict and were declared void are printed as such', async (t) => {
  t.match(await textOfProtocol({ ...FIGURES, inBox: 9 }, paperBallot, true), 'Голосування недійсне');
});

test('the paper is sound to other people’s tools, and there is none of an open ballot', async (t) => {
  const facts = protocolFacts(placedEvents(figured(FIGURES)), 1);
  t.ok(facts);
  if (facts)
    t.match(ask('qpdf', ['--check', 'PDF'], await commissionProtocolPdf(facts)), /No syntax or stream encoding/);
  t.equal(protocolFacts(placedEvents(opened), 1), undefined);
});

test('among candidates the protocol tells the abstained too, where there are any', async (t) => {
  const three = ['Ґудзь Єва', 'Їжак Дарина', 'Щербина Юлія'].map((text) => ({ text }));
  const among = { ...paperBallot, alternatives: three };
  const counted = { ...FIGURES, for: 0, against: 1, invalid: 0 };
  const abstained = await textOfProtocol({ ...counted, abstain: 1, candidates: [4, 0, 0] }, among);
  t.match(abstained, /Проти всіх кандидатів 1\s+Утримались 1/);
  t.match(abstained, 'Результат: обрано — Ґудзь Єва.');
  t.notMatch(await textOfProtocol({ ...counted, candidates: [4, 1, 0] }, among), 'Утримались');
});

test('only an election elects: anything else is adopted', async (t) => {
  t.match(await textOfProtocol({ ...FIGURES }), 'Результат: обрано.');
  const dismissal = { ...paperBallot, subject: 'as-a-whole', text: 'Звільнити секретаря ради' } as const;
  t.match(await textOfProtocol({ ...FIGURES }, dismissal), 'Результат: прийнято.');
});
