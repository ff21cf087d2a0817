/**
 * Which template a paper is made by, out of the council's events: a paper that is still being written, by the one that
 * stands now; a finished one, by that which stood when it was finished, so that it comes out the same for ever, here and
 * on the site, and also after a restore.
 */
import type { PlacedEvent } from '../../proceedings/placed-event.ts';
import { ownTemplate, type TemplateKind, VOCABULARIES } from './kinds.ts';
import { parseTemplate, type Template } from './template.ts';

/** Its text as it stood at a position; undefined: the program's own. */
export function standingText(
  kind: TemplateKind,
  council: Iterable<PlacedEvent>,
  upTo = Number.POSITIVE_INFINITY,
): string | undefined {
  let standing: string | undefined;
  for (const { event, position } of council) {
    if (position > upTo) break;
    if (event.type === 'TemplateKept' && event.data.paper === kind) standing = event.data.text;
  }
  return standing;
}

/** @param upTo the position at which the paper was finished; absent: it is still being written */
export function standingTemplate(kind: TemplateKind, council: Iterable<PlacedEvent>, upTo?: number): Template {
  const text = standingText(kind, council, upTo);
  const parsed = text === undefined ? undefined : parseTemplate(text, VOCABULARIES[kind]);
  /* A text that an older version kept may name what there is no more. */
  return parsed?.ok ? parsed.template : ownTemplate(kind);
}
