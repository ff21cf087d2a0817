/** The site of many sittings: days, nights, convocations, namesakes; its news and calendar as programs of others read them. */
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import ICAL from 'ical.js';
import { test } from 'tap';
import type { Member } from '#contract/composition';
import type { HouseEvent } from '#contract/events';
import type { MemberId, PlanId } from '#contract/ids';
import { COUNCIL, ROSTER } from '../proceedings/testing/council-of-verbivka.ts';
import { shortSitting } from './testing/short-sitting.ts';
import { type SiteRig, siteRig, tellCouncil } from './testing/site-rig.ts';

const ADDRESS = 'https://rada.example/';
const AT = '2026-05-01T08:00:00.000Z';
const OLD = ROSTER.slice(0, 15);
/** The next convocation: another person of the name that an earlier one had, and whoever stayed keeps the id. */
const NEXT: readonly Member[] = OLD.map((member) =>
  member.id === 'm12' ? { ...member, id: 'm112' as MemberId, district: 40, faction: 'Рідний край' } : member,
);

const planId = 'plan' as PlanId;
const plan = (startsAt: string, place = 'сесійна зала'): HouseEvent => ({
  type: 'SittingPlanned',
  v: 1,
  data: { planId, session: { number: 2, kind: 'regular' }, sitting: { number: 1, place, startsAt } },
});
const agenda = (...titles: string[]): HouseEvent => ({
  type: 'AgendaSettled',
  v: 1,
  data: { planId, agenda: titles.map((title, place) => ({ number: String(place + 1), title })) },
});
const publish: HouseEvent = { type: 'PlanPublished', v: 1, data: { planId, isPublic: true } };
const dropped: HouseEvent = { type: 'PlanDropped', v: 1, data: { planId } };
const settled: HouseEvent = { type: 'CouncilSettled', v: 1, data: { council: COUNCIL, convocation: 9 } };
const tell = (site: SiteRig, ...events: HouseEvent[]) => tellCouncil(site, AT, ...events);
const text = (site: SiteRig, path: string) => String(site.reader.bytesOf(path));
const pages = (site: SiteRig, start: string) => site.tree().filter((path) => path.startsWith(start));

async function archive(t: Parameters<typeof siteRig>[0]) {
  const site = await siteRig(t, { address: ADDRESS });
  const sittings = [
    shortSitting({ session: 1, startsAt: '2025-12-18T10:00:00+02:00', titles: ['Ранкове питання'] }),
    shortSitting({ session: 1, sitting: 2, startsAt: '2025-12-18T15:00:00+02:00', trial: 'ПРОБНЕ ГОЛОСУВАННЯ' }),
    shortSitting({
      ...{ session: 2, startsAt: '2025-12-31T23:00:00+02:00', titles: ['Торішнє', 'Цьогорічне & <нове>'] },
      debateSeconds: 3000,
    }),
    shortSitting({ convocation: 9, session: 1, startsAt: '2026-04-10T10:00:00+03:00', members: NEXT }),
  ];
  for (const { events } of sittings) await site.add(events);
  await site.build();
  return site;
}

test('two sittings of one day, one over midnight and a new convocation each have their place; trials and people are told apart', async (t) => {
  const site = await archive(t);
  t.strictSame(
    site.tree().filter((path) => /^sittings\/[^/]+\/index\.html$/.test(path)),
    ['8-1-1', '8-1-2', '8-2-1', '9-1-1']
      .map((id) => `sittings/${id}/index.html`)
      .concat('sittings/2025/index.html')
      .sort(),
  );
  t.strictSame(
    site.tree().flatMap((path) => /^data\/sittings\/([^/]+)\/motions\.csv$/.exec(path)?.[1] ?? []),
    ['2025-12-18', '2025-12-18_1-2', '2025-12-31', '2026-04-10'],
  );
  const all = [...site.texts().values()].map(String).join('\n');
  t.notMatch(all, 'ПРОБНЕ', 'a trial is outside the record');
  t.match(text(site, 'sittings/8-2-1/ballots/2/index.html'), '2026-01-01T00:');
  t.match(text(site, 'sittings/2025/index.html'), 'sittings/8-2-1/', 'a sitting is of the day on which it was opened');
  const deputy = (id: string) => JSON.parse(text(site, `people/${id}/deputy.json`));
  t.equal(deputy('m12').deputy.name, deputy('m112').deputy.name, 'namesakes');
  t.equal(deputy('m12').votes.total, 4);
  t.equal(deputy('m112').votes.total, 1, 'have their own votes');
  t.equal(deputy('m3').votes.total, 5, 'who was elected again keeps the page');
  t.equal(pages(site, 'people/m112/9-1-1/').length, 2);
  t.match(text(site, 'people/m12/index.html'), /колишн(?:ій депутат|я депутатка)/, 'sits no longer');
  t.match(
    text(site, 'search-index.json'),
    '["people/m12/","Коваль Марко Степанович","Колишній склад ради","person",""]',
  );
  t.notMatch(text(site, 'people/m112/index.html'), /колишн/);
});

const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);
const wordsOf = (element: XmlElement, name: string): string => childrenOf(element, name)[0]?.text ?? '';
const rootOf = (xml: string): XmlElement => {
  const { root } = parseXml(xml);
  if (!root) throw new Error('no root');
  return root;
};

test('news are strict XML in both formats, and an entry keeps its id and date when others come', async (t) => {
  const site = await archive(t);
  const read = () => {
    const [channel] = childrenOf(rootOf(text(site, 'news.rss')), 'channel');
    const feed = rootOf(text(site, 'news.atom'));
    if (!channel) throw new Error('no channel');
    return { feed, items: childrenOf(channel, 'item'), entries: childrenOf(feed, 'entry') };
  };
  const first = read();
  t.equal(first.feed.attributes['xmlns'], 'http://www.w3.org/2005/Atom');
  t.equal(first.items.length, 9, 'four sittings, five decisions');
  const titles = first.entries.map((entry) => wordsOf(entry, 'summary'));
  t.ok(titles.includes('Цьогорічне & <нове>'));
  for (const [place, item] of first.items.entries()) {
    const entry = first.entries[place];
    t.match(wordsOf(item, 'pubDate'), /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/);
    t.equal(
      Date.parse(wordsOf(item, 'pubDate')),
      Math.floor(Date.parse(entry ? wordsOf(entry, 'updated') : '') / 1000) * 1000,
    );
    t.match(wordsOf(item, 'link'), ADDRESS);
  }
  const idsOf = (entries: XmlElement[]) =>
    entries.map((entry) => `${wordsOf(entry, 'id')} ${wordsOf(entry, 'updated')}`);
  const before = idsOf(first.entries);
  t.equal(new Set(before).size, before.length);
  for (const id of before) t.match(id, /^urn:dzvin:UA46060190010000001:/);
  await site.add(
    shortSitting({ convocation: 9, session: 1, sitting: 2, startsAt: '2026-04-17T10:00:00+03:00', members: NEXT })
      .events,
  );
  await site.build();
  t.strictSame(idsOf(read().entries).slice(2), before);
});

test('another make’s calendar reads sittings at their instants; a change and the dropping of a plan are of the same event', async (t) => {
  const site = await archive(t);
  const events = () => {
    const calendar = ICAL.Component.fromString(text(site, 'sittings.ics'));
    const all = calendar.getAllSubcomponents('vevent').map((one) => ({
      event: new ICAL.Event(one),
      status: String(one.getFirstPropertyValue('status')),
    }));
    return new Map(all.map(({ event, status }) => [event.uid.split('@')[0], { event, status }]));
  };
  const startOf = (id: string) => events().get(id)?.event.startDate.toJSDate().toISOString();
  t.equal(startOf('8-2-1'), '2025-12-31T21:00:00.000Z');
  t.equal(startOf('9-1-1'), '2026-04-10T07:00:00.000Z', 'summer time');
  await tell(site, settled, plan('2026-05-20T10:00:00+03:00'), agenda('Про', 'Ще про'));
  await site.build();
  t.notOk(events().has('9-2-1'), 'a plan is not told before it is published');
  await tell(site, publish);
  await site.build();
  t.match(events().get('9-2-1'), { status: 'CONFIRMED', event: { sequence: 0, location: 'сесійна зала' } });
  await tell(site, plan('2026-05-21T10:00:00+03:00', 'Палац; культури, 2'));
  await site.build();
  t.match(events().get('9-2-1'), { event: { sequence: 1, location: 'Палац; культури, 2' } });
  t.equal(startOf('9-2-1'), '2026-05-21T07:00:00.000Z');
  await tell(site, dropped);
  await site.build();
  t.match(events().get('9-2-1'), { status: 'CANCELLED', event: { sequence: 2 } });
  t.match(text(site, 'sittings/9-2-1/index.html'), 'data-name="state">cancelled');
  t.notMatch(text(site, 'index.html'), '/sittings/9-2-1/');
});

test('what is changed after the publishing stands on the page with its time, and what is changed back does not', async (t) => {
  const site = await archive(t);
  const page = () => text(site, 'sittings/9-2-1/index.html');
  await tell(site, settled, plan('2026-05-20T10:00:00+03:00'), agenda('Про А', 'Про Б'), publish);
  await site.build();
  t.notMatch(page(), 'Додано питання');
  t.match(page(), 'data-name="publishedAt">2026-05-01T11:00:00+03:00');
  t.match(text(site, 'news.rss'), 'порядок денний і проєкти</title>', 'and it is news');
  await tell(site, agenda('Про А', 'Про Б', 'Про В'), plan('2026-05-20T11:00:00+03:00'));
  await site.build();
  t.match(page(), 'Додано питання 3: Про В');
  t.match(page(), 'тепер 20 травня 2026 року, 11:00, було 20 травня 2026 року, 10:00');
  await tell(site, agenda('Про Б', 'Про АА'), plan('2026-05-20T10:00:00+03:00'));
  await site.build();
  t.notMatch(page(), /Про В|Змінено дату/);
  t.match(page(), 'Додано питання 2: Про АА');
  t.match(page(), 'Вилучено питання 1: Про А');
  const convened = shortSitting({
    ...{ convocation: 9, session: 2, startsAt: '2026-05-20T10:00:00+03:00', titles: ['Скликане'], members: NEXT },
    isConvenedAlone: true,
  });
  await site.add(convened.events);
  await site.build();
  t.match(text(site, 'index.html'), /data-name="title">Скликане/, 'the agenda that was convened is on the first page');
});
