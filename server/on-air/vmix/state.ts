/**
 * What vMix tells of itself: the XML of its HTTP Web API (`/api/` without a function). In: the text; out: its inputs by
 * title, the one that is on, whether the master sounds. Bounded: a larger text is none of vMix's.
 */
import { parseXml, XmlElement } from '@rgrove/parse-xml';

const MOST_CHARACTERS = 4_000_000;
/** vMix itself has no more. */
const MOST_INPUTS = 1000;

/** `handle`: what functions call it by, the key of vMix's own, for a title may look like another input's number. */
export type VmixInput = { readonly title: string; readonly handle: string };
export type VmixState = {
  readonly inputs: readonly VmixInput[];
  /** Title of the input that is on. */
  readonly active?: string;
  readonly isMute: boolean;
};

/** Undefined: the text is not vMix's. */
export function readState(text: string): VmixState | undefined {
  const vmix = text.length > MOST_CHARACTERS ? undefined : rootOf(text);
  if (vmix?.name !== 'vmix') return undefined;
  const inputs = elements(child(vmix, 'inputs'), 'input')
    .slice(0, MOST_INPUTS)
    .map(({ attributes: { key, number = '', title = '' } }) => ({ number, title, handle: key || number }));
  const number = child(vmix, 'active')?.text.trim();
  const active = inputs.find((input) => input.number === number)?.title;
  const { muted } = child(child(vmix, 'audio'), 'master')?.attributes ?? {};
  return {
    inputs: inputs.map(({ title, handle }) => ({ title, handle })),
    ...(active !== undefined && { active }),
    isMute: muted?.toLowerCase() === 'true',
  };
}

function rootOf(text: string): XmlElement | undefined {
  try {
    return parseXml(text, { ignoreUndefinedEntities: true }).root ?? undefined;
  } catch {
    return undefined;
  }
}

const elements = (parent: XmlElement | undefined, name: string): XmlElement[] =>
  (parent?.children ?? []).filter((one): one is XmlElement => one instanceof XmlElement && one.name === name);

const child = (parent: XmlElement | undefined, name: string): XmlElement | undefined => elements(parent, name)[0];
