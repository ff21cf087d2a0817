/**
 * One vMix as it is led from the hall. In: moments of the sitting, its state as asked for twice a second, the operator's
 * orders; out: inputs that are cut to, the master mute in a closed part, and how it all stands.
 */
import type { OnAirLink, OnAirOrder } from '#contract/on-air';
import { type Refusal, refuse } from '#contract/refusals';
import { unreachable } from '#contract/unreachable';
import type { Sentence } from '#contract/views';
import { stamp } from '../../hub/clock.ts';
import type { Link, LinkContext } from '../link.ts';
import type { OnAirMoment } from '../moment.ts';
import { Director } from '../obs/director.ts';
import type { KeptInputs } from '../obs/silence.ts';
import { unreachableWhy } from '../tally/why.ts';
import type { VmixEntry } from './settings.ts';
import { readState, type VmixState } from './state.ts';
import { type ApiAnswer, WebApi } from './web-api.ts';
import { answerWhy, exposedAt, inputByHand, missingInputs, refusedInput, switchedInput } from './words.ts';

export const LOOK_MS = 500;
/** So soon after a cut the state may be that from before it, ms. */
const SETTLED_MS = 300;
const MASTER = 'Master';

export type VmixContext = Pick<LinkContext, 'clock' | 'log' | 'changed'> & { readonly kept: KeptInputs };

export class VmixLink implements Link {
  readonly #entry: VmixEntry;
  readonly #context: VmixContext;
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

  constructor(entry: VmixEntry, context: VmixContext) {
    const { mute: _, ...closedPart } = entry.closedPart ?? {};
    this.#entry = entry;
    this.#context = context;
    this.#api = new WebApi(entry);
    this.#director = new Director({
      entry: { ...entry, closedPart },
      ...{ clock: context.clock, changed: context.changed, put: (scene) => void this.#put(scene) },
    });
    void this.#look();
  }

  follow(moment: OnAirMoment): void {
    const wasClosed = this.#isClosed;
    this.#isClosed = moment.happens === 'closed-part';
    this.#exposed = this.#isClosed && !this.#state ? exposedAt('unreachable') : undefined;
    this.#director.follow(moment);
    if (this.#isClosed !== wasClosed) void this.#look();
    this.#context.changed();
  }

  now(): OnAirLink {
    const { hand, rules, scene, safeScene } = this.#director;
    const state = this.#state;
    const why = state ? missingInputs([safeScene, ...rules.map((rule) => rule.scene)], state.inputs) : this.#why;
    return {
      ...{ kind: 'vmix', name: this.#entry.name, state: state ? 'connected' : why ? 'refused' : 'connecting' },
      ...(why && { why }),
      ...(this.#last && { last: this.#last }),
      ...(hand && { byHand: true }),
      ...(hand?.untilMs !== undefined && { handUntil: stamp(hand.untilMs) }),
      ...(rules.length > 0 && { automatic: true }),
      ...(state && { scenes: [...state.inputs] }),
      ...(state && scene !== undefined && { scene }),
      ...(this.#exposed && { exposed: this.#exposed }),
    };
  }

  /** Refused: `OBS_NOT_CONNECTED`, `NO_SUCH_SCENE`, `SCENES_WAIT_FOR_CLOSED_PART`. */
  order(order: OnAirOrder): Refusal | undefined {
    switch (order.do) {
      case 'reconnect':
        void this.#look();
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
  }

  #try(scene: string): Refusal | undefined {
    const { name } = this.#entry;
    if (!this.#state) return refuse('OBS_NOT_CONNECTED', { name });
    if (!this.#state.inputs.includes(scene)) return refuse('NO_SUCH_SCENE', { name, scene });
    return this.#director.trial(scene) ? undefined : refuse('SCENES_WAIT_FOR_CLOSED_PART');
  }

  async #look(): Promise<void> {
    this.#cancel();
    const cuts = this.#cuts;
    const answer = await this.#api.ask();
    if (this.#isStopped) return;
    this.#cancel();
    this.#cancel = this.#context.clock.after(LOOK_MS, () => void this.#look());
    const state = answer.ok ? readState(answer.text) : undefined;
    const isSettled = cuts === this.#cuts && this.#context.clock.monotonicMs() - this.#cutAtMs >= SETTLED_MS;
    if (state) await this.#found(state, isSettled);
    else this.#lost(answer);
  }

  /** @param isSettled nothing was asked for meanwhile: what is on otherwise is a person's doing. */
  async #found(state: VmixState, isSettled: boolean): Promise<void> {
    const before = this.#state;
    this.#state = state;
    this.#why = undefined;
    if (!before) this.#director.found(state.active);
    else if (before.inputs.join('\n') !== state.inputs.join('\n')) this.#director.tryAgain();
    const { active } = state;
    if (before && isSettled && active !== undefined && this.#director.shows(active)) this.#note(inputByHand(active));
    const isMute = await this.#hush(state);
    this.#exposed = this.#isClosed ? this.#exposedNow(active, isMute) : undefined;
    this.#tellNews();
  }

  #exposedNow(active: string | undefined, isMute: boolean): Sentence | undefined {
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

  /** In a closed part the master is mute; afterwards it sounds again if it was muted here. @returns it is mute. */
  async #hush({ isMute }: VmixState): Promise<boolean> {
    const { kept } = this.#context;
    if (this.#isClosed && this.#mutes && !isMute) {
      kept.write([MASTER]);
      return (await this.#api.ask({ Function: 'MasterAudioOff' })).ok;
    }
    if (!this.#isClosed && kept.read().includes(MASTER)) {
      const done = await this.#api.ask({ Function: 'MasterAudioOn' });
      if (done.ok) kept.write([]);
    }
    return isMute;
  }

  async #put(scene: string): Promise<void> {
    const isThere = this.#state?.inputs.includes(scene);
    this.#cuts += 1;
    this.#cutAtMs = this.#context.clock.monotonicMs();
    const done = isThere && (await this.#api.ask({ Function: 'CutDirect', Input: scene })).ok;
    if (done) this.#note(switchedInput(scene));
    else if (this.#state) {
      this.#director.refused(scene, this.#state.active);
      this.#note(refusedInput(scene));
    }
  }

  #note(what: Sentence): void {
    this.#last = { at: stamp(this.#context.clock.wallMs()), what };
    this.#context.changed();
  }
}
