/** `/on-air/`: the page of keys for who sets up a mixer: each value's name, what it is, its address and what it is now. */
import { createHash } from 'node:crypto';
import type { Sentence } from '#contract/views';
import { escaped, FORMAT_NAMES } from './formats.ts';
import { DATA_KEYS, KEYS, type Values } from './keys.ts';
import type { Language } from './words.ts';

const STYLE = `
:root { color-scheme: dark light; --surface: #0A1019; --ink: #F3F6FB; --quiet: #B6C2D4; --accent: #93BAFF; --line: #7587A3; }
@media (prefers-color-scheme: light) {
  :root { --surface: #FFFFFF; --ink: #0D1626; --quiet: #47556C; --accent: #1B4A9C; --line: #6F7E95; }
}
body { margin: 0; background: var(--surface); color: var(--ink); font: 400 1.0625rem/1.5 "Fira Sans", system-ui, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 3rem 1.5rem; }
h1 { font-size: 2.25rem; line-height: 1.15; margin: 0 0 1rem; }
p { max-width: 46rem; }
a { color: var(--accent); text-underline-offset: .2em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 4px; }
code { font: .9375rem "Fira Mono", ui-monospace, monospace; }
.files code { white-space: nowrap; }
table { border-collapse: collapse; width: 100%; margin-top: 2rem; }
th, td { text-align: start; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); }
td:last-child { font-weight: 600; overflow-wrap: anywhere; white-space: pre-line; }
.quiet { color: var(--quiet); }
@media (max-width: 40rem) {
  tr { display: block; border-bottom: 1px solid var(--line); padding: .5rem 0; }
  td { display: block; border: 0; padding: 0; }
  thead { display: none; }
}
`;

/** The page's own style, and an icon that is nothing, are all it loads. */
export const KEYS_PAGE_CSP = `default-src 'none'; img-src data:; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const TEXTS = {
  title: { uk: 'Дані для мікшерів', en: 'Data for mixers' },
  lead: {
    uk: 'Те, що показує табло, для vMix, OBS та інших програм. Усе разом — у цих файлах: JSON, JSON рядками (так читає vMix), XML (XPath /onair/row), CSV. Кожне значення окремо — за посиланням у таблиці. Питайте раз на секунду.',
    en: 'What the hall display shows, for vMix, OBS and other programs. All at once is in these files: JSON, JSON in rows (as vMix reads it), XML (XPath /onair/row), CSV. Each value by itself is at its link in the table. Ask once a second.',
  },
  parameters: {
    uk: '?delay=5 — на стільки секунд пізніше, разом із трансляцією (0–60); ?lang=en — англійською. Порожнє значення: зараз цього немає. У закритій частині засідання порожнє все, крім plate.',
    en: '?delay=5: so many seconds later, with the stream (0–60); ?lang=uk: in Ukrainian. An empty value: there is none now. In a closed part of a sitting all are empty but plate.',
  },
  overlays: { uk: 'Готові плашки', en: 'Overlays, ready to use' },
  again: { uk: 'Показати поточні значення', en: 'Show the values of now' },
  key: { uk: 'Назва', en: 'Name' },
  what: { uk: 'Що це', en: 'What it is' },
  now: { uk: 'Зараз', en: 'Now' },
} as const satisfies Readonly<Record<string, Sentence>>;

const OTHER = { uk: { lang: 'en', name: 'English' }, en: { lang: 'uk', name: 'Українською' } } as const;

export function keysPage(values: Values, language: Language): string {
  const say = (text: keyof typeof TEXTS): string => TEXTS[text][language];
  const query = language === 'uk' ? '' : `?lang=${language}`;
  const other = OTHER[language];
  const files = FORMAT_NAMES.map((name) => `<a href="${name}${query}"><code>/on-air/${name}</code></a>`).join(' · ');
  const rows = DATA_KEYS.map(
    (key) =>
      `<tr><td><a href="text/${key}.txt${query}"><code>${key}</code></a></td><td>${escaped(KEYS[key][language])}</td><td>${escaped(values[key])}</td></tr>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('title')} — Дзвін</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body><main>
<h1>${say('title')}</h1>
<p>${say('lead')}</p>
<p class="files">${files}</p>
<p class="quiet">${escaped(say('parameters'))}</p>
<p><a href="/overlay/">${say('overlays')}</a> · <a href="./${query}">${say('again')}</a> · <a href="?lang=${other.lang}" lang="${other.lang}">${other.name}</a></p>
<table>
<thead><tr><th scope="col">${say('key')}</th><th scope="col">${say('what')}</th><th scope="col">${say('now')}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</main></body>
</html>
`;
}
