/**
 * Every page of the public site as it is drawn: valid, light, the same each time, with nothing that its own policy
 * forbids and no text that becomes markup. Needs the built look.
 */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { test } from 'tap';
import { SCRIPT } from './testing/sample-ballot.ts';
import { type Sample, samplePages } from './testing/sample-pages.ts';
import { drawPage, drawSample, sampleHead } from './testing/sample-site.ts';

const BYTES = 30_000;
const PAGES = [...samplePages(), ...samplePages(true).map((sample) => ({ ...sample, name: `${sample.name}, nasty` }))];
const named = (name: string): Sample => {
  const found = PAGES.find((sample) => sample.name === name);
  if (!found) throw new Error(`There is no page “${name}”.`);
  return found;
};
/** Left out are rules of style: Svelte closes empty elements and writes > as it is, and councils’ titles are long. */
const checker = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'void-style': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'no-raw-characters': 'off',
  },
});

test('every page is valid HTML', async (t) => {
  for (const sample of PAGES) {
    const { results } = await checker.validateString(drawSample(sample));
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector ?? ''}`),
    );
    t.strictSame(faults, [], sample.name);
  }
});

test('no page has a script, a style or an event written into it', (t) => {
  for (const sample of PAGES) {
    const html = drawSample(sample);
    t.notMatch(html, /<script(?![^>]* src=)/, sample.name);
    t.notMatch(html, /<style|\sstyle=|<[^>]*\son[a-z]+=/, sample.name);
    t.notMatch(html, /<!--/, `${sample.name}: nothing left for a script that goes on`);
  }
  t.end();
});

test('text that looks like markup stays text', (t) => {
  const html = drawSample(named('12, nasty'));
  t.match(html, '&lt;script>alert(1)&lt;/script> &amp; "лапки" «ялинки»');
  t.notMatch(html, SCRIPT);
  t.end();
});

test('any text in a title is read back as it was written', (t) => {
  const lost = named('not-found');
  const signs = fc.constantFrom('<', '>', '&', '&lt;', '"', "'", 'ʼ', '«', '\n', '<!--', '-->', '</h1>', '😀', 'ї');
  fc.assert(
    fc.property(fc.array(fc.oneof(signs, fc.string({ unit: 'grapheme' })), { maxLength: 30 }), (parts) => {
      const title = parts.join('');
      const drawn = /<h1>([\s\S]*)<\/h1>/.exec(drawPage({ ...sampleHead(lost), title }, lost.page))?.[1] ?? '';
      return drawn.replaceAll('&lt;', '<').replaceAll('&amp;', '&') === title;
    }),
  );
  t.pass();
  t.end();
});

test('a page of everyday content is at most 30 kB, packed', (t) => {
  for (const sample of samplePages()) {
    const bytes = gzipSync(drawSample(sample)).length;
    t.ok(bytes <= BYTES, `${sample.name}: ${bytes}`);
  }
  t.end();
});

test('the same page is drawn the same, byte for byte', (t) => {
  for (const sample of samplePages()) t.equal(drawSample(sample), drawSample(sample), sample.name);
  t.end();
});

/** Videos are on other sites: nobody is told where the reader comes from, and no search engine counts the link. */
const OUTSIDE = /<a(?: class="watch")? href="(https?:[^"]*)" rel="noopener nofollow">/g;

test('a ballot, an item and a speech lead to the video, and where that knows no second the time is told', (t) => {
  const [sitting, nasty, ballot] = ['sitting', 'sitting, nasty', '12'].map((name) => drawSample(named(name)));
  const leads = (html = '') => [...html.matchAll(OUTSIDE)].map(([, href]) => href?.replaceAll('&amp;', '&'));
  const watch = (second: number) => `https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=${second}s`;
  t.strictSame(leads(ballot), [watch(4512)]);
  t.ok(ballot?.includes('Дивитись з 1:15:12'));
  for (const second of [221, 612, 4400, 4512, 4760]) t.ok(leads(sitting).includes(watch(second)), String(second));
  t.ok(sitting?.includes('<span>Закрита частина засідання</span>'), 'nobody is led there');
  t.ok(nasty?.includes('Відео 2, 1:15:12'));
  t.end();
});

test('no link minds where the site is published, but those of the page that is not there', (t) => {
  const links = (html: string) =>
    [
      ...html
        .replace(OUTSIDE, '<a>')
        .replace(/<textarea[\s\S]*?<\/textarea>/, '')
        .matchAll(/ (?:href|src|action)="([^"]*)"/g),
    ].map(([, address]) => address ?? '');
  for (const sample of samplePages().filter(({ name }) => name !== 'not-found'))
    t.strictSame(
      links(drawSample(sample)).filter((address) => /^(\/|[a-z]+:)/.test(address)),
      [],
      sample.name,
    );
  const lost = named('not-found');
  const address = 'https://rada.example/zasidannia/';
  const found = links(drawPage(sampleHead(lost, address), lost.page)).filter((one) => !one.startsWith('#'));
  t.ok(found.every((one) => one.startsWith(address)));
  t.end();
});

test('a sitting of which a part was closed says why its protocol is not here, and КЕП is said of what was confirmed alone', (t) => {
  const [plain, partly] = [named('sitting'), named('sitting, nasty')].map(drawSample);
  t.match(partly, /Протокол цього засідання не оприлюднено: частина засідання була закритою \(280\/97-ВР ст\. 46\)/);
  t.match(partly, 'Підпис є; що це КЕП, не підтверджено:');
  t.match(plain, 'Підписано КЕП:');
  t.notMatch(plain, /не оприлюднено: частина|не підтверджено/);
  t.end();
});

test('what a secret ballot kept secret is not on its page', (t) => {
  const html = drawSample(named('16'));
  t.notMatch(html, /class="(for|against|abstain)"><a/);
  t.notMatch(html, 'class="seats"');
  t.match(html, 'Голосування таємне');
  t.end();
});

test('only «Наживо» may ask another address, and that one alone', (t) => {
  const [live, home] = ['live', 'home'].map(named);
  const asks = (html: string) => /connect-src ([^;"]*)/.exec(html)?.[1];
  if (live?.page.kind !== 'live' || !home) throw new Error('there is no such page');
  const source = 'https://live.rada.example/public/live/';
  t.equal(asks(drawPage(sampleHead(live), { ...live.page, source })), "'self' https://live.rada.example");
  t.equal(asks(drawSample(live)), "'self'");
  t.equal(asks(drawSample(home)), "'self'");
  t.end();
});

test('the code of the widget names the address where the site is published', (t) => {
  const sample = named('deputy');
  const html = drawPage(sampleHead(sample, 'https://rada.example/'), sample.page);
  t.match(html, `src="https://rada.example/${sample.path}widget/"`);
  t.end();
});
