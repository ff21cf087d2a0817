/**
 * One vMix as it is led from the hall. In: moments of the sitting, its state as asked for twice a second, the operator's
 * orders; out: inputs that are cut to, the master mute in a closed part, and how it all stands.
 */
import type { OnAirLink, OnAirOrder } from '#contract/on-air';
import { type Refusal, refuse } from '#contract/refusals';
import { unreachable } from '#contract/unreachable';
import type { Sentence } from '#contract/views';
import { stamp } from '../../hub/clock.ts';
import { catcher, type Link, type LinkContext } from '../link.ts';
import type { OnAirMoment } from '../moment.ts';
import { Director } from '../obs/director.ts';
import type { KeptInputs } from '../obs/silence.ts';
import { unreachableWhy } from '../tally/why.ts';
import type { VmixEntry } from './settings.ts';
import { readState, type VmixState } from './state.ts';
import { type ApiAnswer, WebApi } from './web-api.ts';
import { answerWhy, exposedAt, inputByHand, missingInputs, NOT_KEPT, refusedInput, switchedInput } from './words.ts';

export const LOOK_MS = 500;
/** So soon after a cut the state may be that from before it, ms. */
const SETTLED_MS = 300;
const MASTER = 'Master';

export type VmixContext = Pick<LinkContext, 'clock' | 'log' | 'changed'> & { readonly kept: KeptInputs };

export class VmixLink implements Link {
  readonly #entry: VmixEntry;
  readonly #context: VmixContext;
  readonly #catcher: ReturnType<typeof catcher>;
  readonly #api: WebApi;
  readonly #director: Director;
  #state: VmixState | undefined;
  #why: Sentence | undefined;
  #exposed: Sentence | undefined;
  #isClosed = false;
  #isStopped = false;
  #told = '';
  #last: OnAirLink['last'];
  /** How many cuts were asked for, and when the last was. */
  #cuts = 0;
  #cutAtMs = Number.NEGATIVE_INFINITY;
  #cancel: () => void = () => undefined;
  /** The master was muted here, and whether the disk knows. */
  #isMutedHere: boolean;
  #isKept = true;
  #missing: { readonly of: string; readonly said: Sentence | undefined } = { of: '', said: undefined };

  constructor(entry: VmixEntry, context: VmixContext) {
    const { mute: _, ...closedPart } = entry.closedPart ?? {};
    this.#entry = entry;
    this.#context = context;
    this.#catcher = catcher(context.log, entry.name);
    this.#api = new WebApi(entry, context.clock);
    this.#isMutedHere = context.kept.read().includes(MASTER);
    this.#director = new Director({
      entry: { ...entry, closedPart },
      ...{ clock: context.clock, changed: context.changed, put: (scene) => this.#catcher.unwaited(this.#put(scene)) },
    });
    this.#catcher.unwaited(this.#look());
  }

  follow(moment: OnAirMoment): void {
    const wasClosed = this.#isClosed;
    this.#isClosed = moment.happens === 'closed-part';
    const turned = this.#isClosed !== wasClosed;
    /* On air until vMix itself says otherwise. */
    if (turned) this.#exposed = this.#isClosed ? exposedAt(this.#state ? 'unproved' : 'unreachable') : undefined;
    this.#director.follow(moment);
    /* The first look mutes what sounds, the second proves it. */
    if (turned) this.#catcher.unwaited(this.#look().then(() => this.#look()));
    this.#context.changed();
  }

  now(): OnAirLink {
    const { hand, rules, scene, safeScene } = this.#director;
    const state = this.#state;
    const wanted = [safeScene, ...rules.map((rule) => rule.scene)];
    const why = state ? (this.#isKept ? this.#missingOf(wanted, titlesOf(state)) : NOT_KEPT) : this.#why;
    return {
      ...{ kind: 'vmix', name: this.#entry.name, state: state ? 'connected' : why ? 'refused' : 'connecting' },
      ...(why && { why }),
      ...(this.#last && { last: this.#last }),
      ...(hand && { byHand: true }),
      ...(hand?.untilMs !== undefined && { handUntil: stamp(hand.untilMs) }),
      ...(rules.length > 0 && { automatic: true }),
      ...(state && { scenes: titlesOf(state) }),
      ...(state && scene && { scene }),
      ...(this.#exposed && { exposed: this.#exposed }),
    };
  }

  /** Refused: `OBS_NOT_CONNECTED`, `NO_SUCH_SCENE`, `SCENES_WAIT_FOR_CLOSED_PART`. */
  order(order: OnAirOrder): Refusal | undefined {
    switch (order.do) {
      case 'reconnect':
        this.#catcher.unwaited(this.#look());
        break;
      case 'pause':
        this.#director.pause();
        break;
      case 'resume':
        this.#director.resume();
        break;
      case 'try-scene':
        return this.#try(order.scene);
      default:
        return unreachable(order);
    }
    return undefined;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel();
    this.#director.stop();
    this.#api.stop();
  }

  /** Likeness is looked for only when names have changed. */
  #missingOf(wanted: readonly string[], titles: readonly string[]): Sentence | undefined {
    const of = JSON.stringify([wanted, titles]);
    if (of !== this.#missing.of) this.#missing = { of, said: missingInputs(wanted, titles) };
    return this.#missing.said;
  }

  #try(scene: string): Refusal | undefined {
    const { name } = this.#entry;
    if (!this.#state) return refuse('OBS_NOT_CONNECTED', { name });
    if (!inputOf(this.#state, scene)) return refuse('NO_SUCH_SCENE', { name, scene });
    return this.#director.trial(scene) ? undefined : refuse('SCENES_WAIT_FOR_CLOSED_PART');
  }

  async #look(): Promise<void> {
    if (this.#isStopped) return;
    this.#cancel();
    const cuts = this.#cuts;
    const answer = await this.#api.ask();
    if (this.#isStopped) return;
    this.#cancel();
    this.#cancel = this.#context.clock.after(LOOK_MS, () => this.#catcher.unwaited(this.#look()));
    const state = answer.ok ? readState(answer.text) : undefined;
    const isFresh = cuts === this.#cuts;
    const isSettled = isFresh && this.#context.clock.monotonicMs() - this.#cutAtMs >= SETTLED_MS;
    if (state) await this.#found(state, { isFresh, isSettled });
    else this.#lost(answer);
  }

  /**
   * @param isFresh nothing was asked for meanwhile: the state proves what is on. @param isSettled nor just before: what is
   * on otherwise is a person's doing.
   */
  async #found(state: VmixState, { isFresh, isSettled }: { isFresh: boolean; isSettled: boolean }): Promise<void> {
    const before = this.#state;
    this.#state = state;
    this.#why = undefined;
    const { active } = state;
    if (!before) this.#director.found(active ?? '');
    else if (String(titlesOf(before)) !== String(titlesOf(state))) this.#director.tryAgain();
    if (before && isSettled && active !== undefined && this.#director.shows(active)) this.#note(inputByHand(active));
    this.#insist(state, isSettled);
    if (isFresh) this.#exposed = this.#isClosed ? this.#exposedNow(state) : undefined;
    this.#tellNews();
    await this.#hush(state);
  }

  /** What vMix refused once is asked of it again as long as a closed part may be seen. */
  #insist(state: VmixState, isSettled: boolean): void {
    const { safeScene } = this.#director;
    const isSeen = this.#isClosed && isSettled && state.active !== safeScene;
    if (isSeen && inputOf(state, safeScene)) this.#director.tryAgain();
  }

  #exposedNow({ active, isMute }: VmixState): Sentence | undefined {
    if (active !== this.#director.safeScene) return exposedAt('picture');
    return isMute || !this.#mutes ? undefined : exposedAt('sound');
  }

  /** Two looks in a second: only what the operator would see is told. */
  #tellNews(): void {
    const text = JSON.stringify(this.now());
    if (text === this.#told) return;
    this.#told = text;
    this.#context.changed();
  }

  #lost(answer: ApiAnswer): void {
    const { where } = this.#api;
    const code = answer.ok ? 'not-vmix' : answer.code;
    const why = !answer.ok && answer.isSystem ? unreachableWhy(code, where) : answerWhy(code, where);
    if (this.#isClosed) this.#exposed = exposedAt('unreachable');
    if (this.#state) this.#director.found(undefined);
    this.#state = undefined;
    if (this.#why?.uk === why.uk) return;
    this.#why = why;
    this.#context.log.warn({ link: this.#entry.name, code }, 'vmix-not-reached');
    this.#context.changed();
  }

  get #mutes(): boolean {
    return this.#entry.closedPart?.mute ?? true;
  }

  /** In a closed part the master is mute; afterwards it sounds again if it was muted here. What vMix then says proves it. */
  async #hush({ isMute }: VmixState): Promise<void> {
    if (this.#isClosed && this.#mutes && !isMute) {
      /* Noted before it is done: a restart in between leaves nothing mute for good. */
      this.#keep(true);
      await this.#api.ask({ Function: 'MasterAudioOff' });
    } else if (!this.#isClosed && this.#isMutedHere) {
      const done = await this.#api.ask({ Function: 'MasterAudioOn' });
      if (done.ok && !this.#isClosed) this.#keep(false);
    }
  }

  /** A disk that takes nothing keeps no sound on air. */
  #keep(isMutedHere: boolean): void {
    if (this.#isMutedHere === isMutedHere && this.#isKept) return;
    this.#isMutedHere = isMutedHere;
    try {
      this.#context.kept.write(isMutedHere ? [MASTER] : []);
      this.#isKept = true;
    } catch (error) {
      if (this.#isKept) this.#context.log.warn({ link: this.#entry.name, err: error }, 'vmix-mute-not-kept');
      this.#isKept = false;
    }
  }

  async #put(scene: string): Promise<void> {
    const input = this.#state && inputOf(this.#state, scene);
    this.#cuts += 1;
    this.#cutAtMs = this.#context.clock.monotonicMs();
    const answer = input && (await this.#api.ask({ Function: 'CutDirect', Input: input.handle }));
    if (this.#isStopped) return;
    /* Without an answer nobody knows what is on: that is asked anew, and then the input put on anew. */
    const isLost = answer && !answer.ok && answer.isSystem;
    if (answer?.ok) this.#note(switchedInput(scene));
    else if (isLost) this.#lost(answer);
    else if (this.#state) {
      this.#director.refused(scene, this.#state.active ?? '');
      this.#note(refusedInput(scene));
    }
  }

  #note(what: Sentence): void {
    this.#last = { at: stamp(this.#context.clock.wallMs()), what };
    this.#context.changed();
  }
}

const titlesOf = ({ inputs }: VmixState): string[] => inputs.map(({ title }) => title);
const inputOf = ({ inputs }: VmixState, title: string) => inputs.find((input) => input.title === title);
