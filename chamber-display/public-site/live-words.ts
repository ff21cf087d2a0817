/** The words that the live page's script speaks: the page carries them, with {names} where it puts something in. */
import { SPEECH_KINDS } from '#contract/vocabulary';
import type { Translate } from '../kit/translate.ts';
import type { liveUk } from './messages-live.uk.ts';

const PLAIN = [
  ...(['live.waits', 'live.on', 'live.none', 'live.silent', 'live.closed-part', 'live.break', 'live.closed'] as const),
  ...(['live.not-held', 'live.by-paper', 'live.counting'] as const),
] as const;

type Key = keyof typeof liveUk | `speech.${(typeof SPEECH_KINDS)[number]}`;

/** What stands in for a name, so that the sentence keeps it. */
const kept = <Name extends string>(...names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, `{${name}}`])) as Record<Name, string>;

export function liveWords(t: Translate<Key>): Readonly<Record<string, string>> {
  return {
    ...Object.fromEntries(PLAIN.map((key) => [key, t(key)])),
    ...Object.fromEntries(SPEECH_KINDS.map((kind) => [`speech.${kind}`, t(`speech.${kind}`)])),
    'live.silent-since': t('live.silent-since', kept('since')),
    'live.alarm': t('live.alarm', kept('since')),
    'live.convened': t('live.convened', kept('day', 'at')),
    'live.break-until': t('live.break-until', kept('until')),
    'live.quorum': t('live.quorum', kept('deputies')),
    'live.no-quorum': t('live.no-quorum', kept('deputies', 'needed')),
    'live.item': t('live.item', kept('number')),
    'live.item-project': t('live.item-project', kept('number', 'project')),
    'live.reporter': t('live.reporter', kept('reporter')),
    'live.waiting': t('live.waiting', kept('waiting')),
    'live.ballot': t('live.ballot', kept('number')),
    'live.secret-ballot': t('live.secret-ballot', kept('number')),
    'live.voted': t('live.voted', kept('voted', 'present')),
    'live.left': t('live.left', kept('left')),
    'live.needed': t('live.needed', kept('needed')),
    'live.number': t('live.number', kept('number')),
    'live.set-aside': t('live.set-aside', kept('number')),
  };
}
