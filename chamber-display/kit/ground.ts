/** The article that asks for a secret ballot, as it is cited: `26-1-4` is «ст. 26 ч. 1 п. 4» of 280/97-ВР. */
import type { SecretGround } from '#contract/vocabulary';
import type { Language } from './translate.ts';

const PARTS = { uk: ['ст.', 'ч.', 'п.'], en: ['art.', 'pt.', 'cl.'] } as const;

export const groundArticle = (ground: SecretGround, language: Language): string =>
  ['280/97-ВР', ...ground.split('-').map((number, at) => `${PARTS[language][at]} ${number}`)].join(' ');
