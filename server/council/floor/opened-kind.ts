/** The kind of speech that the chair has opened, by the stage of the open item; the key of a seat asks for it. */
import type { ItemStage, SpeechKind } from '#contract/vocabulary';
import { openItem } from '../agenda/agenda.ts';
import type { Sitting } from '../sitting/sitting.ts';

const KIND_OF: Readonly<Record<ItemStage, SpeechKind>> = {
  report: 'question',
  questions: 'question',
  debate: 'debate',
  motives: 'motives',
  voting: 'motives',
};

export function openedKind({ agenda }: Sitting): SpeechKind {
  const item = openItem(agenda);
  if (!item) return 'miscellaneous';
  return item.stage === undefined ? 'debate' : KIND_OF[item.stage];
}

const IN_DEBATE: readonly SpeechKind[] = ['debate', 'question'];

/** Whether the stage is one at which speeches of this kind are over. */
export const closesDebate = (stage: ItemStage | undefined, kind: SpeechKind): boolean =>
  (stage === 'motives' || stage === 'voting') && IN_DEBATE.includes(kind);

/** Whether speeches of this kind are over on the open item, since its motives or its voting have begun. */
export const isDebateClosed = ({ agenda }: Sitting, kind: SpeechKind): boolean =>
  closesDebate(openItem(agenda)?.stage, kind);
