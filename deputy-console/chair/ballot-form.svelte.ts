/**
 * The next ballot while the chair writes it. In: the command as the hub suggests it, the view. Out: the command to
 * give. What is not written follows the rules: the majority of the subject, the usual text, the usual time.
 */
import type { AmendmentId, BallotId, BlockId } from '#contract/ids';
import type { Alternative } from '#contract/question';
import type { ChairView } from '#contract/views';
import {
  type AgendaStage,
  MAJORITIES,
  type Majority,
  type SecretGround,
  type SecretMeans,
  type Subject,
} from '#contract/vocabulary';
import { usualText } from './ballot-texts.ts';
import { MotionForm, motionsOf } from './motion-form.svelte.ts';
import type { CommandOf } from './sheets.ts';
import { majorityOf } from './step-words.ts';

type OpenBallot = CommandOf<'open-ballot'>;
/** Subjects that may be voted in secret, when the law gives a ground. */
const MAY_BE_SECRET: readonly Subject[] = ['election', 'basis-and-whole', 'as-a-whole', 'procedural', 'repeat'];
const DECISIONS: readonly Subject[] = ['basis-and-whole', 'as-a-basis', 'as-a-whole'];

/** The majorities a subject may be put with: a plurality only sounds out opinion and never adopts. */
export function majoritiesFor(subject: Subject): readonly Majority[] {
  if (subject === 'rating') return ['plurality'];
  return subject === 'indicative' ? MAJORITIES : MAJORITIES.filter((one) => one !== 'plurality');
}

export class BallotForm {
  readonly #start: OpenBallot;
  readonly #view: () => ChairView;
  #subject = $state<Subject>('procedural');
  #majority = $state<Majority>();
  #text = $state<string>();
  seconds = $state<number | null>(null);
  secret = $state(false);
  ground = $state<SecretGround | ''>('');
  by = $state<SecretMeans>('paper');
  agendaStage = $state<AgendaStage>('as-a-whole');
  amendmentId = $state('');
  repeats = $state('');
  inBlock = $state(false);
  reasonedRefusal = $state(false);
  trial = $state(false);
  alternatives = $state<{ text: string; memberId?: Alternative['memberId'] | undefined }[]>([]);
  #motion = $state.raw(new MotionForm());

  constructor(start: OpenBallot, view: () => ChairView) {
    this.#start = start;
    this.#view = view;
    this.#subject = start.subject;
    this.#majority = start.majority;
    this.seconds = start.openForSeconds ?? null;
    this.secret = start.manner === 'secret';
    this.ground = start.ground ?? '';
    this.by = start.by ?? 'paper';
    this.agendaStage = start.agendaStage ?? 'as-a-whole';
    this.amendmentId = start.amendmentId ?? '';
    this.repeats = start.repeats ?? '';
    this.inBlock = start.blockId !== undefined;
    this.reasonedRefusal = start.reasonedRefusal === true;
    this.trial = start.trial === true;
    this.alternatives = [...(start.alternatives ?? [])];
    this.#motion = new MotionForm(start.motion);
    this.#fit();
  }

  get subject(): Subject {
    return this.#subject;
  }

  get motion(): MotionForm {
    return this.#motion;
  }

  /** Another subject brings its own majority, text and motions. */
  choose(subject: Subject): void {
    this.#subject = subject;
    this.#majority = undefined;
    this.#text = undefined;
    this.#motion = new MotionForm();
    this.#fit();
  }

  #fit(): void {
    if (this.#subject === 'set-aside' && this.#motion.kind === '') this.#motion.kind = 'set-aside';
    if (this.hasAlternatives && this.alternatives.length < 2) this.alternatives = [{ text: '' }, { text: '' }];
  }

  /** The majority that the council's rules give to the subject. */
  get byRules(): Majority {
    return majorityOf(this.#view(), { subject: this.#subject });
  }

  get majority(): Majority {
    return this.#majority ?? this.byRules;
  }

  set majority(majority: Majority) {
    this.#majority = majority;
  }

  get text(): string {
    return this.#text ?? this.#suggestedText;
  }

  set text(text: string) {
    this.#text = text;
  }

  get #suggestedText(): string {
    const given = this.#start.text.trim();
    if (given && this.#subject === this.#start.subject && this.#sameObject) return given;
    return usualText({ ...this.#object, subject: this.#subject, motion: this.#motion.motion }, this.#view());
  }

  /** Still about what the hub suggested it about. */
  get #sameObject(): boolean {
    const { agendaStage = 'as-a-whole', amendmentId = '', repeats = '', motion } = this.#start;
    const same = agendaStage === this.agendaStage && amendmentId === this.amendmentId && repeats === this.repeats;
    return same && (motion?.kind ?? '') === this.#motion.kind;
  }

  get #object() {
    return {
      ...(this.#subject === 'agenda' ? { agendaStage: this.agendaStage } : {}),
      ...(this.#subject === 'amendment' && this.amendmentId ? { amendmentId: this.amendmentId as AmendmentId } : {}),
      ...(this.#subject === 'repeat' && this.repeats ? { repeats: this.repeats as BallotId } : {}),
    };
  }

  get hasAlternatives(): boolean {
    return this.#subject === 'rating' || this.#subject === 'election';
  }

  get mayBeSecret(): boolean {
    return MAY_BE_SECRET.includes(this.#subject);
  }

  get mayBeBlock(): boolean {
    return DECISIONS.includes(this.#subject) && this.#view().block !== undefined;
  }

  get mayBeRefusal(): boolean {
    return DECISIONS.includes(this.#subject) && (this.reasonedRefusal || this.#view().result?.result === 'rejected');
  }

  get mayBeTrial(): boolean {
    return this.#view().head?.state === 'convened';
  }

  /** The question has no words, or something that is chosen lacks a part which no field asks for by itself. */
  get unfinished(): boolean {
    return this.text.trim() === '' || (motionsOf(this.#subject).length > 0 && this.#motion.unfinished);
  }

  get #options(): Partial<OpenBallot> {
    const named = this.alternatives.filter(({ text }) => text.trim() !== '');
    const blockId: BlockId | undefined = this.mayBeBlock && this.inBlock ? this.#view().block?.blockId : undefined;
    const motion = motionsOf(this.#subject).length > 0 ? this.#motion.motion : undefined;
    return {
      ...this.#object,
      ...(this.hasAlternatives && named.length > 1 ? { alternatives: named.map(alternative) } : {}),
      ...(motion ? { motion } : {}),
      ...(blockId ? { blockId } : {}),
      ...(this.mayBeRefusal && this.reasonedRefusal ? { reasonedRefusal: true } : {}),
      ...(this.mayBeTrial && this.trial ? { trial: true } : {}),
      ...(this.mayBeSecret && this.secret && this.ground ? { ground: this.ground, by: this.by } : {}),
    };
  }

  get command(): OpenBallot {
    return {
      type: 'open-ballot',
      subject: this.#subject,
      manner: this.mayBeSecret && this.secret ? 'secret' : 'open',
      majority: this.majority,
      text: this.text.trim(),
      ...(this.seconds === null ? {} : { openForSeconds: this.seconds }),
      ...this.#options,
    };
  }
}

const alternative = ({
  text,
  memberId,
}: {
  text: string;
  memberId?: Alternative['memberId'] | undefined;
}): Alternative => ({
  text: text.trim(),
  ...(memberId ? { memberId } : {}),
});
