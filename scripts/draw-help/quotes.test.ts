/** The help never ages unseen: what it quotes is what the page says today, and both languages tell the same. */
import { test } from 'tap';
import { commonEn } from '#kit/messages/common.en';
import { commonUk } from '#kit/messages/common.uk';
import { argumentsOf, translateWritten, type Written } from '#kit/testing/icu';
import { en as chairEn } from '../../deputy-console/chair/messages.en.ts';
import { uk as chairUk } from '../../deputy-console/chair/messages.uk.ts';
import { consoleEn } from '../../deputy-console/console/messages.en.ts';
import { consoleUk } from '../../deputy-console/console/messages.uk.ts';
import { en as deputyEn } from '../../deputy-console/deputy/messages.en.ts';
import { uk as deputyUk } from '../../deputy-console/deputy/messages.uk.ts';
import { signInsEn } from '../../deputy-console/deputy/sign-in-messages.en.ts';
import { signInsUk } from '../../deputy-console/deputy/sign-in-messages.uk.ts';
import { en as firstEn } from '../../deputy-console/first-run/messages.en.ts';
import { uk as firstUk } from '../../deputy-console/first-run/messages.uk.ts';
import { chairHelp } from '../../deputy-console/help/chair.ts';
import { deputyHelp } from '../../deputy-console/help/deputy.ts';
import { firstRunHelp } from '../../deputy-console/help/first-run.ts';
import { type Help, type HelpText, partsOf, quotedIn } from '../../deputy-console/help/help-text.ts';
import { operatorHelp } from '../../deputy-console/help/operator.ts';
import { secretaryHelp } from '../../deputy-console/help/secretary.ts';
import { en as operatorEn } from '../../deputy-console/operator/messages.en.ts';
import { uk as operatorUk } from '../../deputy-console/operator/messages.uk.ts';
import { en as secretaryEn } from '../../deputy-console/secretary/messages.en.ts';
import { uk as secretaryUk } from '../../deputy-console/secretary/messages.uk.ts';
import { PICTURES } from './pictures.ts';

type Words = { readonly uk: Written; readonly en: Written };
const CONSOLES: readonly (readonly [name: string, help: Help, words: Words])[] = [
  ['chair', chairHelp, { uk: chairUk, en: chairEn }],
  ['deputy', deputyHelp, { uk: { ...deputyUk, ...signInsUk }, en: { ...deputyEn, ...signInsEn } }],
  // What a deputy may say, in the secretary's help.
  ['secretary', secretaryHelp, { uk: { ...secretaryUk, ...signInsUk }, en: { ...secretaryEn, ...signInsEn } }],
  ['operator', operatorHelp, { uk: operatorUk, en: operatorEn }],
  ['first run', firstRunHelp, { uk: firstUk, en: firstEn }],
];
const SHARED: Words = { uk: { ...commonUk, ...consoleUk }, en: { ...commonEn, ...consoleEn } };
const LANGUAGES = ['uk', 'en'] as const;
const LEAST = 3;

/** A message as it may be quoted: as it is said of a man and of a woman; with arguments, what stands before the first. */
function saidBy(written: Written, language: (typeof LANGUAGES)[number]): ReadonlySet<string> {
  const say = translateWritten(written, language);
  const said = Object.entries(written).flatMap(([key, message]) => {
    const names = argumentsOf(message, language);
    if (names.length === 0) return [say(key, {})];
    if (names.every((name) => name === 'gender')) return ['male', 'female'].map((gender) => say(key, { gender }));
    const [before = ''] = message.split('{');
    return [before.replace(/[\s:·,№]+$/, '')].filter((head) => head.length >= LEAST);
  });
  // A button that opens something ends in dots; its name is quoted with them or without. So are quotation marks of its own.
  return new Set(said.flatMap((words) => [words, words.replace(/…$/, ''), words.replace(/^[«“]|[»”]$/g, '')]));
}

for (const [name, help, words] of CONSOLES) {
  for (const language of LANGUAGES) {
    test(`${name}, ${language}: all that the help quotes is said by the page`, async (t) => {
      const said = saidBy({ ...SHARED[language], ...words[language] }, language);
      const quoted = quotedIn(await help[language]());
      t.ok(quoted.length > LEAST, 'it quotes');
      t.strictSame(
        quoted.filter(([quote]) => !said.has(quote)),
        [],
      );
    });
  }

  test(`${name}: both languages have the same chapters, lines and pictures`, async (t) => {
    const shape = ({ chapters }: HelpText) =>
      chapters.map(({ id, lines, picture }) => [id, lines.map((line) => typeof line), picture?.name]);
    t.strictSame(shape(await help.en()), shape(await help.uk()));
  });

  test(`${name}: every mark of a picture is spoken of beside it, and none that is not there`, async (t) => {
    for (const language of LANGUAGES) {
      for (const { id, lines, picture } of (await help[language]()).chapters) {
        const marks = lines.flatMap((line) => partsOf(typeof line === 'string' ? line : line.join(' ')));
        const spoken = new Set(marks.filter(({ kind }) => kind === 'mark').map(({ text }) => Number(text)));
        const drawn = PICTURES.find((one) => one.name === picture?.name)?.marks ?? [];
        t.strictSame(
          [...spoken].toSorted(),
          drawn.map((_, index) => index + 1),
          `${language} ${id}`,
        );
      }
    }
  });

  test(`${name}: the help tells of power, of a dead keypad, of a vote recorded wrongly, of whom to ask`, async (t) => {
    const trouble = (await help.uk()).chapters.find(({ id }) => id === 'trouble');
    const told = JSON.stringify(trouble?.lines ?? []);
    for (const about of [/Зникло (світло|живлення)/, /[Пп]ульт/, /Немає звʼязку|втрачено/, /Кого (кликати|спитати)/])
      t.match(told, about);
  });
}
