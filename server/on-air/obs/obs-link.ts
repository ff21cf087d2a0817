/**
 * One OBS as it is led from the hall. In: moments of the sitting, what OBS tells, the operator's orders; out: scenes,
 * mute inputs in a closed part, marks of the video, and how it all stands.
 */
import type { OnAirLink, OnAirOrder } from '#contract/on-air';
import { type Refusal, refuse } from '#contract/refusals';
import { unreachable } from '#contract/unreachable';
import type { Sentence } from '#contract/views';
import { type HubClock, stamp } from '../../hub/clock.ts';
import type { Link, LinkContext } from '../link.ts';
import type { OnAirMoment } from '../moment.ts';
import type { StreamMarks } from '../stream-marks.ts';
import { Director } from './director.ts';
import { Encoder } from './encoder.ts';
import { ObsLine } from './line.ts';
import type { Data } from './protocol.ts';
import type { ObsEntry } from './settings.ts';
import { type KeptInputs, Silence } from './silence.ts';
import { byHandWords, exposedWords, missingWords, refusedSceneWords, switchedWords } from './words.ts';

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
  #isClosed = false;
  #exposed: Sentence | undefined;
  #last: OnAirLink['last'];
  #cancel: () => void = () => undefined;

  constructor(entry: ObsEntry, context: ObsContext) {
    const { clock, log, changed, marks, kept } = context;
    this.#entry = entry;
    this.#clock = clock;
    this.#context = context;
    const ask = (type: string, data?: object) => this.#line.ask(type, data);
    this.#director = new Director({ entry, clock, changed, put: (scene) => void this.#put(scene) });
    this.#silence = new Silence({ which: entry.closedPart?.mute, ask, kept });
    this.#encoder = new Encoder({ mark: entry.mark, clock, marks, ask, changed });
    this.#line = new ObsLine({
      ...{ entry, clock, log },
      onConnected: () => void this.#connected(),
      onEvent: (type, data) => this.#heard(type, data),
      onChanged: () => this.#lineChanged(),
    });
  }

  follow(moment: OnAirMoment): void {
    const wasClosed = this.#isClosed;
    this.#isClosed = moment.happens === 'closed-part';
    this.#director.follow(moment);
    if (this.#isClosed && !wasClosed) void this.#shut();
    if (!this.#isClosed && wasClosed) this.#open();
    this.#context.changed();
  }

  now(): OnAirLink {
    const { hand, rules, scene } = this.#director;
    const state = this.#line.state;
    const isUp = state === 'connected';
    const [streamMs, recordMs] = [this.#encoder.since('stream'), this.#encoder.since('recording')];
    const why = isUp ? (this.#missing() ?? this.#context.kept.fault?.()) : this.#line.why;
    return {
      ...{ kind: 'obs', name: this.#entry.name, state },
      ...(why && { why }),
      ...(this.#last && { last: this.#last }),
      ...(hand && { byHand: true }),
      ...(hand?.untilMs !== undefined && { handUntil: stamp(hand.untilMs) }),
      ...(rules.length > 0 && { automatic: true }),
      ...(isUp && { scenes: [...this.#scenes] }),
      ...(isUp && scene !== undefined && { scene }),
      ...(streamMs !== undefined && { streamsSince: stamp(streamMs) }),
      ...(recordMs !== undefined && { recordsSince: stamp(recordMs) }),
      ...(this.#exposed && { exposed: this.#exposed }),
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
      if (this.#isClosed) this.#exposed = exposedWords('unreachable');
    }
    this.#context.changed();
  }

  async #connected(): Promise<void> {
    const current = await this.#readScenes();
    this.#director.found(current);
    if (this.#isClosed) await this.#shut();
    else await this.#silence.end();
    await this.#readInputs();
    await this.#encoder.connected();
    this.#context.changed();
  }

  /** A misspelt input would be heard in a closed part: it is told before. */
  async #readInputs(): Promise<void> {
    const { mute } = this.#entry.closedPart ?? {};
    const listed = Array.isArray(mute) ? await this.#line.ask('GetInputList') : undefined;
    const inputs = listed?.ok ? listed.data['inputs'] : undefined;
    if (!Array.isArray(mute) || !Array.isArray(inputs)) return;
    const there = inputs.map((one: Data) => String(one['inputName']));
    this.#missingInputs = missingWords('inputs', mute, there);
  }

  /** @returns the scene that OBS shows. */
  async #readScenes(): Promise<string | undefined> {
    const listed = await this.#line.ask('GetSceneList');
    if (!listed.ok) return undefined;
    const { scenes, currentProgramSceneName: current } = listed.data;
    if (Array.isArray(scenes)) this.#scenes = scenes.map((one: Data) => String(one['sceneName'])).toReversed();
    return typeof current === 'string' ? current : undefined;
  }

  #heard(type: string, data: Data): void {
    this.#encoder.heard(type, data);
    if (this.#silence.heard(type, data)) void this.#mute();
    if (SCENES_CHANGED.has(type)) void this.#scenesChanged();
    if (INPUTS_CHANGED.has(type)) void this.#readInputs().then(this.#context.changed);
    if (!SWITCHES.has(type)) return;
    this.#cancel();
    this.#cancel = this.#clock.after(this.#isClosed ? 0 : SETTLED_MS, () => void this.#settled());
  }

  async #scenesChanged(): Promise<void> {
    await this.#readScenes();
    this.#director.tryAgain();
    if (this.#isClosed) await this.#shut();
    this.#context.changed();
  }

  async #settled(): Promise<void> {
    const shown = await this.#line.ask('GetCurrentProgramScene');
    const scene = shown.ok ? shown.data['currentProgramSceneName'] : undefined;
    if (typeof scene !== 'string' || !this.#director.shows(scene)) return;
    this.#note(byHandWords(scene));
    if (this.#isClosed) await this.#shut();
  }

  async #put(scene: string): Promise<void> {
    const done = await this.#line.ask('SetCurrentProgramScene', { sceneName: scene });
    if (done.ok) this.#note(switchedWords(scene));
    else if (this.#line.state === 'connected') {
      this.#director.refused(scene, await this.#readScenes());
      this.#note(refusedSceneWords(scene));
    }
  }

  /** A closed part is on: picture and sound are hidden, and it is told where they are not. */
  async #shut(): Promise<void> {
    if (this.#line.state !== 'connected') {
      this.#exposed = exposedWords('unreachable');
      return;
    }
    const isMute = await this.#silence.begin();
    const shown = await this.#line.ask('GetCurrentProgramScene');
    if (!this.#isClosed || !shown.ok) return;
    const isHidden = shown.data['currentProgramSceneName'] === this.#director.safeScene;
    this.#exposed = !isHidden ? exposedWords('no-scene') : isMute ? undefined : exposedWords('no-mute');
    this.#context.changed();
  }

  async #mute(): Promise<void> {
    const isMute = await this.#silence.begin();
    if (!this.#isClosed || isMute) return;
    this.#exposed ??= exposedWords('no-mute');
    this.#context.changed();
  }

  #open(): void {
    this.#exposed = undefined;
    void this.#silence.end().then(this.#context.changed);
  }

  /** Scenes that are named and not there; told as long as OBS is reached. */
  #missing(): Sentence | undefined {
    if (this.#scenes.length === 0) return undefined;
    const { rules, safeScene } = this.#director;
    const scenes = [...new Set([safeScene, ...rules.map(({ scene }) => scene)])];
    return missingWords('scenes', scenes, this.#scenes) ?? this.#missingInputs;
  }

  #note(what: Sentence): void {
    this.#last = { at: stamp(this.#clock.wallMs()), what };
    this.#context.changed();
  }
}
