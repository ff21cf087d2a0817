/**
 * One OBS as it is led from the hall. In: moments of the sitting, what OBS tells, the operator's orders; out: scenes,
 * mute inputs in a closed part, marks of the video, and how it all stands.
 */
import type { OnAirLink, OnAirOrder } from '#contract/on-air';
import { type Refusal, refuse } from '#contract/refusals';
import { unreachable } from '#contract/unreachable';
import type { Sentence } from '#contract/views';
import { type HubClock, stamp } from '../../hub/clock.ts';
import { catcher, type Link, type LinkContext } from '../link.ts';
import type { OnAirMoment } from '../moment.ts';
import type { StreamMarks } from '../stream-marks.ts';
import { inputsIn, scenesIn, shownIn } from './answers.ts';
import { ClosedPart } from './closed-part.ts';
import { Director } from './director.ts';
import { Encoder } from './encoder.ts';
import { ObsLine } from './line.ts';
import type { Data } from './protocol.ts';
import type { ObsEntry } from './settings.ts';
import { type KeptInputs, Silence } from './silence.ts';
import { byHandWords, type Exposure, failedWords, missingWords, refusedSceneWords, switchedWords } from './words.ts';

/** On its way to a scene OBS may tell of others: it is asked what it shows after so long, in a closed part at once, ms. */
export const SETTLED_MS = 150;
const SWITCHES: ReadonlySet<string> = new Set(['SceneTransitionStarted', 'CurrentProgramSceneChanged']);
const SCENES_CHANGED: ReadonlySet<string> = new Set([
  'SceneListChanged',
  'SceneNameChanged',
  'CurrentSceneCollectionChanged',
]);

const INPUTS_CHANGED: ReadonlySet<string> = new Set(['InputCreated', 'InputRemoved', 'InputNameChanged']);

export type ObsContext = Pick<LinkContext, 'clock' | 'log' | 'changed'> & {
  readonly marks: Pick<StreamMarks, 'started' | 'ended' | 'runsNothing'>;
  readonly kept: KeptInputs;
};

export class ObsLink implements Link {
  readonly #entry: ObsEntry;
  readonly #clock: HubClock;
  readonly #context: ObsContext;
  readonly #line: ObsLine;
  readonly #director: Director;
  readonly #silence: Silence;
  readonly #encoder: Encoder;
  #scenes: readonly string[] = [];
  #missingInputs: Sentence | undefined;
  #missing: Sentence | undefined;
  #failed: Sentence | undefined;
  /** What the words about missing scenes were made of. */
  #named = '';
  readonly #closed: ClosedPart;
  readonly #unwaited: (work: Promise<unknown>) => void;
  #last: OnAirLink['last'];
  #cancel: () => void = () => undefined;

  constructor(entry: ObsEntry, context: ObsContext) {
    const { clock, log, changed, marks, kept } = context;
    this.#entry = entry;
    this.#clock = clock;
    this.#context = context;
    const { unwaited } = catcher(log, entry.name, () => this.#fail());
    this.#unwaited = unwaited;
    const ask = (type: string, data?: object) => this.#line.ask(type, data);
    this.#director = new Director({ entry, clock, changed, put: (scene) => unwaited(this.#put(scene)) });
    this.#silence = new Silence({ which: entry.closedPart?.mute, ask, kept });
    this.#encoder = new Encoder({ mark: entry.mark, clock, marks, ask, changed, unwaited });
    this.#closed = new ClosedPart({
      ...{ clock, changed, unwaited, silence: this.#silence, safeScene: this.#director.safeScene },
      shown: async () => shownIn(await ask('GetCurrentProgramScene')),
      insist: (shown) => this.#insist(shown),
    });
    this.#line = new ObsLine({
      ...{ entry, clock, log },
      isUrgent: () => this.#closed.isOn,
      onConnected: () => unwaited(this.#connected()),
      onEvent: (type, data) => this.#heard(type, data),
      onChanged: () => this.#lineChanged(),
    });
  }

  follow(moment: OnAirMoment): void {
    const wasClosed = this.#closed.isOn;
    const isClosed = moment.happens === 'closed-part';
    this.#director.follow(moment);
    this.#findMissing();
    if (isClosed && !wasClosed) {
      this.#closed.begin();
      this.#line.hurry();
    } else if (!isClosed && wasClosed) {
      this.#closed.end();
      this.#unwaited(this.#silence.end().then(this.#context.changed));
    }
    this.#context.changed();
  }

  now(): OnAirLink {
    const { hand, rules, scene } = this.#director;
    const state = this.#line.state;
    const isUp = state === 'connected';
    const [streamMs, recordMs] = [this.#encoder.since('stream'), this.#encoder.since('recording')];
    const why = isUp ? this.#whyNot : this.#line.why;
    const { exposed, isSeen } = this.#closed;
    return {
      ...{ kind: 'obs', name: this.#entry.name, state },
      ...(why && { why }),
      ...(this.#last && { last: this.#last }),
      ...(hand && { byHand: true }),
      ...(hand?.untilMs !== undefined && { handUntil: stamp(hand.untilMs) }),
      ...(rules.length > 0 && { automatic: true }),
      ...(isUp && { scenes: [...this.#scenes] }),
      ...(isUp && isSeen && scene !== undefined && { scene }),
      ...(streamMs !== undefined && { streamsSince: stamp(streamMs) }),
      ...(recordMs !== undefined && { recordsSince: stamp(recordMs) }),
      ...(exposed && { exposed }),
    };
  }

  /** Refused: `OBS_NOT_CONNECTED`, `NO_SUCH_SCENE`, `SCENES_WAIT_FOR_CLOSED_PART`. */
  order(order: OnAirOrder): Refusal | undefined {
    switch (order.do) {
      case 'reconnect':
        this.#line.reconnect();
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
    this.#cancel();
    this.#closed.end();
    this.#director.stop();
    this.#line.stop();
  }

  #try(scene: string): Refusal | undefined {
    const { name } = this.#entry;
    if (this.#line.state !== 'connected') return refuse('OBS_NOT_CONNECTED', { name });
    if (!this.#scenes.includes(scene)) return refuse('NO_SUCH_SCENE', { name, scene });
    return this.#director.trial(scene) ? undefined : refuse('SCENES_WAIT_FOR_CLOSED_PART');
  }

  #lineChanged(): void {
    if (this.#line.state !== 'connected') {
      this.#director.found(undefined);
      this.#encoder.lost();
      this.#closed.lost();
    }
    this.#context.changed();
  }

  async #connected(): Promise<void> {
    this.#failed = undefined;
    this.#director.found(await this.#readScenes());
    if (this.#closed.isOn) this.#closed.look();
    else await this.#silence.end();
    await this.#readInputs();
    await this.#encoder.connected();
    this.#context.changed();
  }

  /** A misspelt input would be heard in a closed part: it is told before. */
  async #readInputs(): Promise<void> {
    const { mute } = this.#entry.closedPart ?? {};
    if (!Array.isArray(mute)) return;
    const inputs = inputsIn(await this.#line.ask('GetInputList'));
    if (inputs) this.#missingInputs = missingWords('inputs', mute, inputs);
  }

  /** @returns the scene that OBS shows. */
  async #readScenes(): Promise<string | undefined> {
    const listed = scenesIn(await this.#line.ask('GetSceneList'));
    if (!listed) return undefined;
    this.#scenes = listed.scenes;
    this.#findMissing();
    return listed.shown;
  }

  #heard(type: string, data: Data): void {
    this.#encoder.heard(type, data);
    if (this.#silence.heard(type, data)) this.#closed.look();
    if (SCENES_CHANGED.has(type)) this.#unwaited(this.#scenesChanged());
    if (INPUTS_CHANGED.has(type)) this.#unwaited(this.#readInputs().then(this.#context.changed));
    if (!SWITCHES.has(type)) return;
    this.#cancel();
    this.#cancel = this.#clock.after(this.#closed.isOn ? 0 : SETTLED_MS, () => this.#unwaited(this.#settled()));
  }

  async #scenesChanged(): Promise<void> {
    await this.#readScenes();
    this.#director.tryAgain();
    this.#closed.look();
    this.#context.changed();
  }

  async #settled(): Promise<void> {
    const scene = shownIn(await this.#line.ask('GetCurrentProgramScene'));
    if (scene === undefined || !this.#director.shows(scene)) return;
    this.#note(byHandWords(scene));
    this.#closed.look();
  }

  async #put(scene: string): Promise<void> {
    const done = await this.#line.ask('SetCurrentProgramScene', { sceneName: scene });
    if (done.ok) {
      this.#note(switchedWords(scene));
      this.#closed.look();
    } else if (done.code !== 0) {
      this.#director.refused(scene, await this.#readScenes());
      this.#note(refusedSceneWords(scene));
    }
  }

  /** A closed part is on, and OBS shows this. */
  #insist(shown: string): Exposure {
    this.#director.insist(shown);
    return this.#scenes.includes(this.#director.safeScene) ? 'not-hidden' : 'no-scene';
  }

  /** What was not foreseen went wrong. */
  #fail(): void {
    this.#failed = failedWords;
    this.#context.changed();
  }

  /** What is not as it should be though OBS is reached. */
  get #whyNot(): Sentence | undefined {
    return this.#failed ?? this.#missing ?? this.#missingInputs ?? this.#context.kept.fault?.();
  }

  /** Scenes that are named and not there. Names are compared for likeness, so it is done when they change. */
  #findMissing(): void {
    const { rules, safeScene } = this.#director;
    const wanted = [...new Set([safeScene, ...rules.map(({ scene }) => scene)])];
    const named = JSON.stringify([wanted, this.#scenes]);
    if (named === this.#named) return;
    this.#named = named;
    this.#missing = this.#scenes.length > 0 ? missingWords('scenes', wanted, this.#scenes) : undefined;
  }

  #note(what: Sentence): void {
    /* What OBS refuses each second is told once. */
    if (this.#closed.isOn && this.#last?.what.uk === what.uk) return;
    this.#last = { at: stamp(this.#clock.wallMs()), what };
    this.#context.changed();
  }
}
