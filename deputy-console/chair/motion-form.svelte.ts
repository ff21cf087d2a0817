/**
 * What an adopted ballot is to bring about, while the chair writes it. In: a prefilled motion. Out: the motion, or
 * undefined while none is chosen or something is missing.
 */
import type { Motion } from '#contract/question';
import type { Limits } from '#contract/rules';
import { unreachable } from '#contract/unreachable';
import { SPEECH_KINDS, type SpeechKind, type Subject } from '#contract/vocabulary';

export type MotionKind = Motion['kind'];
const MOTION_KINDS = [
  'close-debate',
  'allow-repeat',
  'set-aside',
  'withdraw-item',
  'postpone-item',
  'extend-sitting',
  'adopt-limits',
  'give-floor',
  'name-sitting-secretary',
  'form-commission',
  'closed-part',
] as const satisfies readonly MotionKind[];

/** The motions that a ballot on this subject may carry; the first is meant when there is only one. */
export function motionsOf(subject: Subject): readonly MotionKind[] {
  if (subject === 'set-aside') return ['set-aside'];
  if (subject === 'agenda') return ['withdraw-item', 'postpone-item'];
  return subject === 'procedural' ? MOTION_KINDS : [];
}

type Entry = Partial<Record<string, unknown>>;
const written = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

export class MotionForm {
  kind = $state<MotionKind | ''>('');
  /** Ids, texts and instants by the motion's own field names. */
  fields = $state<Record<string, string>>({});
  members = $state<string[]>([]);
  speechSeconds = $state<Partial<Record<SpeechKind, number | null>>>({});
  ballotSeconds = $state<number | null>(null);
  /** Limits of the suggested motion that no field shows stay in it. */
  #start: Limits = {};

  constructor(motion?: Motion) {
    if (!motion) return;
    if (motion.kind === 'adopt-limits') this.#suggest(motion.limits);
    this.kind = motion.kind;
    const entry: Entry = motion.kind === 'form-commission' ? { ...motion.commission } : { ...motion };
    for (const [name, value] of Object.entries(entry)) if (name !== 'kind') this.fields[name] = written(value);
    if (motion.kind === 'form-commission') this.members = [...motion.commission.members];
  }

  /** The motion as written; undefined while it is not whole. */
  get motion(): Motion | undefined {
    const { kind, fields } = this;
    const has = (...names: string[]) => names.every((name) => written(fields[name]) !== '');
    const pick = (...names: string[]) =>
      has(...names)
        ? ({ kind, ...Object.fromEntries(names.map((name) => [name, written(fields[name])])) } as Motion)
        : undefined;
    switch (kind) {
      case '':
        return undefined;
      case 'set-aside':
        return pick('ballotId', 'reason');
      case 'allow-repeat':
        return pick('ballotId');
      case 'extend-sitting':
        return pick('until');
      case 'withdraw-item':
      case 'postpone-item':
        return pick('itemId');
      case 'name-sitting-secretary':
        return pick('memberId');
      case 'give-floor':
        return pick('guestId');
      case 'closed-part':
        return pick('reason');
      case 'close-debate':
        return { kind };
      case 'adopt-limits':
        return { kind, limits: this.#limits };
      case 'form-commission':
        return this.#commission;
      default:
        return unreachable(kind);
    }
  }

  /** Chosen, but something of it is missing. */
  get unfinished(): boolean {
    return this.kind !== '' && this.motion === undefined;
  }

  #suggest(limits: Limits): void {
    this.#start = limits;
    this.speechSeconds = { ...limits.speechSeconds };
    this.ballotSeconds = limits.ballotSeconds ?? null;
  }

  get #limits(): Limits {
    const speeches = SPEECH_KINDS.flatMap((kind) => {
      const seconds = this.speechSeconds[kind];
      return typeof seconds === 'number' ? [[kind, seconds] as const] : [];
    });
    const { speechSeconds: _speeches, ballotSeconds: _ballot, ...unseen } = this.#start;
    return {
      ...unseen,
      ...(speeches.length > 0 ? { speechSeconds: Object.fromEntries(speeches) } : {}),
      ...(typeof this.ballotSeconds === 'number' ? { ballotSeconds: this.ballotSeconds } : {}),
    };
  }

  get #commission(): Motion | undefined {
    const { chair, secretary } = this.fields;
    const { members } = this;
    const whole =
      members.length >= 3 && chair !== secretary && [chair, secretary].every((id) => members.includes(id ?? ''));
    return whole
      ? ({ kind: 'form-commission', commission: { members: [...members], chair, secretary } } as Motion)
      : undefined;
  }
}
