/** The papers whose wording and order a council may change, each with the program's own template. */
import type { WordedPaper } from '#contract/papers';
import { DECISION_TEMPLATE, DECISION_VOCABULARY } from '../decisions/decision-template.ts';
import { PROTOCOL_TEMPLATE, PROTOCOL_VOCABULARY } from '../protocol/protocol-template.ts';
import { parseTemplate, type Template, type Vocabulary } from './template.ts';

export type TemplateKind = WordedPaper;

export const VOCABULARIES: Readonly<Record<TemplateKind, Vocabulary>> = {
  protocol: PROTOCOL_VOCABULARY,
  decision: DECISION_VOCABULARY,
};

export const OWN_TEXTS: Readonly<Record<TemplateKind, string>> = {
  protocol: PROTOCOL_TEMPLATE,
  decision: DECISION_TEMPLATE,
};

/** The program's own template. */
export function ownTemplate(kind: TemplateKind): Template {
  const parsed = parseTemplate(OWN_TEXTS[kind], VOCABULARIES[kind]);
  if (!parsed.ok) throw new Error(`${kind}, line ${parsed.fault.line}: ${parsed.fault.en}`);
  return parsed.template;
}
