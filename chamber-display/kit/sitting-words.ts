/** A sitting and its agenda in words. In: parts of the hall's view. Out: titles, and the line that comes next. */
import type { AgendaLine, SittingHead } from '#contract/views';
import type { CommonKey } from './messages/common.uk.ts';
import { ordinal, roman } from './ordinal.ts';
import type { Language, Translate } from './translate.ts';

type T = Translate<CommonKey>;

/** «42-га сесія VIII скликання» */
export const sessionTitle = (head: SittingHead, t: T, language: Language): string =>
  t('session.title', {
    kind: head.sessionKind,
    ordinal: ordinal(head.session, 'feminine', language),
    convocation: roman(head.convocation),
  });

/** «2-ге пленарне засідання» */
export const sittingTitle = (head: SittingHead, t: T, language: Language): string =>
  t('sitting.title', { ordinal: ordinal(head.sitting, 'neuter', language) });

/** The agenda in its order. */
export const agendaInOrder = (agenda: Readonly<Record<string, AgendaLine>>): readonly AgendaLine[] =>
  Object.values(agenda).sort((a, b) => a.order - b.order);

/** The item that comes next, if any waits. */
export const firstWaiting = (agenda: Readonly<Record<string, AgendaLine>>): AgendaLine | undefined =>
  agendaInOrder(agenda).find(({ state }) => state === 'waiting');
