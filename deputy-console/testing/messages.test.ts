/** Messages of the consoles: both languages, the glossary, and no key that hides a shared one. */
import { test } from 'tap';
import { commonUk } from '#kit/messages/common.uk';
import type { Written } from '#kit/testing/icu';
import { checkMessages } from '#kit/testing/message-rules';
import { en as chairEn } from '../chair/messages.en.ts';
import { uk as chairUk } from '../chair/messages.uk.ts';
import { consoleEn } from '../console/messages.en.ts';
import { consoleUk } from '../console/messages.uk.ts';
import { en as deputyEn } from '../deputy/messages.en.ts';
import { uk as deputyUk } from '../deputy/messages.uk.ts';
import { signInsEn } from '../deputy/sign-in-messages.en.ts';
import { signInsUk } from '../deputy/sign-in-messages.uk.ts';
import { firstRunEn } from '../first-run/first-run-messages.en.ts';
import { firstRunUk } from '../first-run/first-run-messages.uk.ts';
import { en as operatorEn } from '../operator/messages.en.ts';
import { uk as operatorUk } from '../operator/messages.uk.ts';
import { en as secretaryEn } from '../secretary/messages.en.ts';
import { uk as secretaryUk } from '../secretary/messages.uk.ts';
import { plansUk } from '../secretary/plans/messages.uk.ts';
import { recordUk } from '../secretary/record/messages.uk.ts';
import { settingsUk } from '../secretary/settings/messages.uk.ts';
import { workUk } from '../secretary/work-messages.uk.ts';
import { en as signInEn } from '../sign-in/messages.en.ts';
import { uk as signInUk } from '../sign-in/messages.uk.ts';

const ROOMS: readonly (readonly [string, Written, Written])[] = [
  ['deputy', deputyUk, deputyEn],
  ['sign-ins of a deputy', signInsUk, signInsEn],
  ['chair', chairUk, chairEn],
  ['secretary', secretaryUk, secretaryEn],
  ['operator', operatorUk, operatorEn],
  ['first run', firstRunUk, firstRunEn],
  ['sign-in', signInUk, signInEn],
];
const SHARED: Written = { ...commonUk, ...consoleUk };

checkMessages('common to the consoles', consoleUk, consoleEn);
for (const [name, uk, en] of ROOMS) {
  checkMessages(name, uk, en);
  test(`${name}: no key hides one that all consoles share`, async (t) => {
    t.same(
      Object.keys(uk).filter((key) => Object.hasOwn(SHARED, key)),
      [],
    );
  });
}

test('no word of the secretary’s page stands in two catalogues', async (t) => {
  const parts: readonly Written[] = [plansUk, recordUk, settingsUk, workUk, firstRunUk];
  const keys = parts.flatMap((part) => Object.keys(part));
  t.same(
    keys.filter((key, at) => keys.indexOf(key) !== at),
    [],
  );
});
