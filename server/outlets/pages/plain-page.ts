/** The few pages that the hub writes itself: where to go, a link that no longer opens, a page that is not there. */
import { createHash } from 'node:crypto';

const STYLE = `
:root { color-scheme: dark light; --surface: #0A1019; --ink: #F3F6FB; --quiet: #B6C2D4; --accent: #93BAFF; --line: #7587A3; }
@media (prefers-color-scheme: light) {
  :root { --surface: #FFFFFF; --ink: #0D1626; --quiet: #47556C; --accent: #1B4A9C; --line: #6F7E95; }
}
body { margin: 0; background: var(--surface); color: var(--ink); font: 400 1.125rem/1.5 "Fira Sans", system-ui, sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 12vh 1.5rem 3rem; }
h1 { font-size: 2.5rem; line-height: 1.15; margin: 0 0 1rem; }
ul { list-style: none; margin: 2rem 0; padding: 0; border-top: 1px solid var(--line); }
li { border-bottom: 1px solid var(--line); }
li a { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; padding: .75rem 0; min-height: 1.5rem; }
a { color: var(--accent); font-weight: 600; text-underline-offset: .2em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 4px; }
.quiet { color: var(--quiet); font-weight: 400; }
`;

/** The style as the content security policy names it, so that no other inline style is taken. */
export const PLAIN_PAGE_STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** A page of fixed text; `body` is HTML and must hold nothing that came from outside. */
const plainPage = (title: string, body: string): string => `<!doctype html>
<html lang="uk">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} — Дзвін</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body><main>${body}</main></body>
</html>
`;

const destination = (href: string, name: string, what: string) =>
  `<li><a href="${href}">${name} <span class="quiet">${what}</span></a></li>`;

export const indexPage = plainPage(
  'Куди перейти',
  `<h1>Дзвін</h1>
<p>Голосування в залі ради. Увійдіть за одноразовим посиланням, яке видав оператор, або <a href="/sign-in/">за іменем і PIN</a>; далі відкривайте свою сторінку звідси.</p>
<ul>
${destination('/hall/', 'Табло', 'що бачить зала')}
${destination('/chair/', 'Головуючий', 'ведення засідання')}
${destination('/secretary/', 'Секретар', 'засідання, голосування, документи')}
${destination('/operator/', 'Оператор', 'стан зали й налаштування')}
${destination('/deputy/', 'Депутат', 'голосування зі свого місця')}
${destination('/first-run/', 'Перше налаштування', 'від порожньої машини до першої репетиції')}
${destination('/api', 'API', 'для програмістів')}
</ul>
<p class="quiet" lang="en">Dzvin, the council’s voting appliance. Sign in with the one-time link from the operator, then open your page from here.</p>`,
);

export const linkUsedPage = plainPage(
  'Посилання не діє',
  `<h1>Це посилання вже не діє</h1>
<p>Його вже використано або минув його строк: кожне посилання відкриває вхід один раз, протягом 12 годин. Попросіть в оператора нове.</p>
<p>Маєте PIN? <a href="/sign-in/">Увійдіть за іменем і PIN</a>.</p>
<p>Якщо ви вже увійшли з цього пристрою, <a href="/">відкрийте свою сторінку</a>.</p>
<p class="quiet" lang="en">This link has been used or has expired. Ask the operator for a new one, or <a href="/sign-in/?lang=en">sign in by name and PIN</a>; if you are signed in already, go to <a href="/">your page</a>.</p>`,
);

export const noRehearsalPage = plainPage(
  'Репетиція не йде',
  `<h1>Репетиція зараз не йде</h1>
<p>Її завершено, або вона ще готується. Закрийте цю вкладку й подивіться на план засідання: там видно, чи йде репетиція, і можна почати нову.</p>
<p class="quiet" lang="en">No rehearsal runs now. Close this tab; the plan of the sitting shows how it stands and begins another.</p>`,
);

export const notFoundPage = plainPage(
  'Сторінки немає',
  `<h1>Такої сторінки немає</h1>
<p>Перевірте адресу або почніть <a href="/">з початку</a>.</p>
<p class="quiet" lang="en">There is no such page. Check the address or start <a href="/">from the beginning</a>.</p>`,
);
