/** Sentences about a sitting that several consoles print. In: parts of views. Out: words in the page's language. */
import type { SittingHead } from '#contract/views';
import type { Choice, Subject } from '#contract/vocabulary';
import { ordinal, roman } from '#kit/ordinal';
import type { Room } from './room.ts';

type Words = Pick<Room<never>, 't' | 'language'>;

/** «42-га сесія VIII скликання». */
export const sessionTitle = ({ t, language }: Words, head: SittingHead): string =>
  t('session.title', {
    kind: head.sessionKind,
    ordinal: ordinal(head.session, 'feminine', language),
    convocation: roman(head.convocation),
  });

/** «2-ге пленарне засідання». */
export const sittingTitle = ({ t, language }: Words, head: SittingHead): string =>
  t('sitting.title', { ordinal: ordinal(head.sitting, 'neuter', language) });

/** «в цілому»: a subject in the middle of a sentence. */
export const subjectInside = ({ t, language }: Words, subject: Subject): string =>
  t(`subject.${subject}`).toLocaleLowerCase(language);

/** Choices in the order in which they stand on every console and keypad. */
export const CHOICES: readonly Choice[] = ['for', 'against', 'abstain'];
