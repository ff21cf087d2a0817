import { test } from 'tap';
import { commonUk } from '#kit/messages/common.uk';
import { argumentsOf, type Catalogue } from '#kit/translate';
import { en as chairEn } from '../chair/messages.en.ts';
import { uk as chairUk } from '../chair/messages.uk.ts';
import { consoleEn } from '../console/messages.en.ts';
import { consoleUk } from '../console/messages.uk.ts';
import { en as deputyEn } from '../deputy/messages.en.ts';
import { uk as deputyUk } from '../deputy/messages.uk.ts';
import { en as operatorEn } from '../operator/messages.en.ts';
import { uk as operatorUk } from '../operator/messages.uk.ts';
import { en as secretaryEn } from '../secretary/messages.en.ts';
import { uk as secretaryUk } from '../secretary/messages.uk.ts';

const CATALOGUES: readonly (readonly [string, Catalogue, Catalogue])[] = [
  ['common to the consoles', consoleUk, consoleEn],
  ['deputy', deputyUk, deputyEn],
  ['chair', chairUk, chairEn],
  ['secretary', secretaryUk, secretaryEn],
  ['operator', operatorUk, operatorEn],
];

for (const [name, uk, en] of CATALOGUES) {
  test(`${name}: every message is there in both languages, with the same arguments`, async (t) => {
    t.same(Object.keys(en).toSorted(), Object.keys(uk).toSorted());
    for (const [key, message] of Object.entries(uk)) {
      t.same(argumentsOf(en[key] ?? '', 'en'), argumentsOf(message, 'uk'), key);
    }
  });

  test(`${name}: no key hides one that all screens share`, async (t) => {
    t.same(
      Object.keys(uk).filter((key) => Object.hasOwn(commonUk, key)),
      [],
    );
  });

  test(`${name}: Ukrainian is written with ʼ, and without words that the glossary forbids`, async (t) => {
    for (const [key, message] of Object.entries(uk)) {
      t.notMatch(message, /\p{L}['’]\p{L}/u, key);
      t.notMatch(message, /повістк|переголосуван|утримались\(|\(лась\)|кількіст|заявк/iu, key);
      // «Бюлетень» is only the paper one.
      if (!key.startsWith('paper.')) t.notMatch(message, /бюлетен/iu, key);
    }
  });
}
