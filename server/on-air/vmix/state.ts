/**
 * What vMix tells of itself: the XML of its HTTP Web API (`/api/` without a function). In: the text; out: its inputs by
 * title, the one that is on, whether the master sounds. Bounded: a larger text is none of vMix's.
 */
import { parseXml, XmlElement } from '@rgrove/parse-xml';

const MOST_CHARACTERS = 4_000_000;

export type VmixState = {
  readonly inputs: readonly string[];
  /** Title of the input that is on. */
  readonly active?: string;
  readonly isMute: boolean;
};

/** Undefined: the text is not vMix's. */
export function readState(text: string): VmixState | undefined {
  const vmix = text.length > MOST_CHARACTERS ? undefined : rootOf(text);
  if (vmix?.name !== 'vmix') return undefined;
  const inputs = elements(child(vmix, 'inputs'), 'input').map(({ attributes: { number = '', title = '' } }) => ({
    number,
    title,
  }));
  const number = child(vmix, 'active')?.text.trim();
  const active = inputs.find((input) => input.number === number)?.title;
  const { muted } = child(child(vmix, 'audio'), 'master')?.attributes ?? {};
  return {
    inputs: inputs.map(({ title }) => title),
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
