/**
 * Who decides what OBS shows: the rules, a person who switched there, or a closed part of the sitting, which goes before
 * both. In: moments, the scene that OBS shows, orders; out: scenes to be put on. A scene stays at least its time, but for
 * an alarm and a closed part; a switch that nobody here asked for is a person's, and then OBS is let be for a while.
 */
import type { HubClock } from '../../hub/clock.ts';
import type { OnAirMoment } from '../moment.ts';
import { resultSeconds, rulesOf, sceneFor } from './rules.ts';
import { DEFAULTS, type ObsEntry, PLATE_SCENE, type SceneRule } from './settings.ts';

/** A scene that was tried stays so long, ms. */
export const TRIED_MS = 5_000;
/**
 * In a closed part the safe scene is put back at once; so many times in a row, and then no sooner than this after the
 * last time, ms: two that switch against each other would never rest.
 */
export const AT_ONCE = 5;
const PUT_BACK_MS = 1_000;
const IN_A_ROW_MS = 10_000;

type Given = {
  readonly entry: Pick<ObsEntry, 'rules' | 'preset' | 'closedPart' | 'shotSeconds' | 'handMinutes'>;
  readonly clock: Pick<HubClock, 'wallMs' | 'monotonicMs' | 'after'>;
  /** Puts a scene on. */
  readonly put: (scene: string) => void;
  readonly changed: () => void;
};

export class Director {
  readonly safeScene: string;
  readonly #given: Given;
  #rules: readonly SceneRule[] = [];
  #moment: OnAirMoment | undefined;
  /** What OBS shows, or was last asked to; undefined: it is not there. */
  #scene: string | undefined;
  #since = Number.NEGATIVE_INFINITY;
  #resultSince = Number.NEGATIVE_INFINITY;
  #safeAt = Number.NEGATIVE_INFINITY;
  #safeTimes = 0;
  #triedAt = Number.NEGATIVE_INFINITY;
  /** A scene that is tried, and what it was put over. */
  #tried: { readonly scene: string; readonly before: string } | undefined;
  #refused: string | undefined;
  #beforeClosed: string | undefined;
  #hand: { readonly untilMs?: number } | undefined;
  #cancel: () => void = () => undefined;
  #cancelHand: () => void = () => undefined;

  constructor(given: Given) {
    this.#given = given;
    this.safeScene = given.entry.closedPart?.scene ?? PLATE_SCENE;
  }

  get rules(): readonly SceneRule[] {
    return this.#rules;
  }
  get scene(): string | undefined {
    return this.#scene;
  }
  /** A person leads; `untilMs`: by the wall clock, absent: until the automation is taken up again. */
  get hand(): { readonly untilMs?: number } | undefined {
    return this.#hand;
  }

  follow(moment: OnAirMoment): void {
    const before = this.#moment;
    this.#moment = moment;
    this.#rules = rulesOf(this.#given.entry, moment.places);
    if (before && before.happens !== 'result' && moment.happens === 'result') this.#resultSince = this.#nowMs;
    if (before?.happens !== 'closed-part' && this.#isClosed) this.#shut();
    if (before?.happens === 'closed-part' && !this.#isClosed) this.#reopen();
    this.#apply();
  }

  /** OBS is there and shows this scene; undefined: it is gone. */
  found(scene: string | undefined): void {
    this.#tried = undefined;
    this.#scene = scene;
    this.#refused = undefined;
    this.#since = Number.NEGATIVE_INFINITY;
    if (this.#isClosed) this.#shut();
    this.#apply();
  }

  /** OBS shows this scene now, whoever asked for it. @returns a person did. */
  shows(scene: string): boolean {
    if (scene === this.#scene) return false;
    this.#scene = scene;
    this.#tried = undefined;
    if (!this.#isClosed) this.#letBe();
    this.#apply();
    return true;
  }

  /** OBS has no such scene, or did not put it on. */
  refused(scene: string, shown: string | undefined): void {
    this.#refused = scene;
    this.#tried = undefined;
    this.#scene = shown;
  }

  /** Scenes were made or renamed there: what was refused may be had now. */
  tryAgain(): void {
    this.#refused = undefined;
    this.#apply();
  }

  /** In a closed part OBS shows this still: the safe scene is asked for again, refused before or not. */
  insist(shown: string): void {
    if (!this.#isClosed || this.#scene === undefined) this.found(shown);
    else {
      this.#scene = shown;
      this.#refused = undefined;
      this.#apply();
    }
  }

  pause(): void {
    this.#cancelHand();
    this.#hand = {};
    this.#given.changed();
  }

  resume(): void {
    this.#cancelHand();
    this.#hand = undefined;
    this.#triedAt = Number.NEGATIVE_INFINITY;
    this.#apply();
    this.#given.changed();
  }

  /** Shows a scene for a moment; then rules go on, or what it was put over comes back. @returns false: not in a closed part. */
  trial(scene: string): boolean {
    if (this.#isClosed) return false;
    this.#triedAt = this.#nowMs;
    const before = this.#tried?.before ?? this.#scene;
    this.#put(scene);
    if (before !== undefined) this.#tried = { scene, before };
    this.#apply();
    return true;
  }

  stop(): void {
    this.#cancel();
    this.#cancelHand();
  }

  get #nowMs(): number {
    return this.#given.clock.monotonicMs();
  }
  get #isClosed(): boolean {
    return this.#moment?.happens === 'closed-part';
  }

  /** The safe scene is put on at once, and what it hides is remembered. */
  #shut(): void {
    this.#safeTimes = 0;
    const scene = this.#tried?.before ?? this.#scene;
    this.#tried = undefined;
    if (scene !== this.safeScene) this.#beforeClosed ??= scene;
  }

  /** After a closed part a scene without a rule comes back as it was. */
  #reopen(): void {
    const scene = this.#beforeClosed;
    this.#beforeClosed = undefined;
    const isRuled = this.#hand === undefined && this.#wanted() !== undefined;
    if (!isRuled && scene !== undefined && this.#scene === this.safeScene) this.#put(scene);
  }

  #letBe(): void {
    if (this.#rules.length === 0 || (this.#hand && this.#hand.untilMs === undefined)) return;
    const ms = (this.#given.entry.handMinutes ?? DEFAULTS.handMinutes) * 60_000;
    this.#cancelHand();
    this.#hand = { untilMs: this.#given.clock.wallMs() + ms };
    this.#cancelHand = this.#given.clock.after(ms, () => this.resume());
  }

  #wanted(): string | undefined {
    const forMs = this.#nowMs - this.#resultSince;
    return this.#moment && sceneFor(this.#rules, this.#moment, forMs < resultSeconds(this.#rules) * 1000);
  }

  #apply(): void {
    this.#cancel();
    if (this.#scene === undefined || !this.#moment) return;
    const led = this.#hand ? undefined : this.#wanted();
    if (led === this.#scene) this.#tried = undefined;
    const scene = this.#isClosed ? this.safeScene : (led ?? this.#tried?.before);
    const waitMs = this.#waitMs();
    if (scene === undefined || scene === this.#scene || scene === this.#refused) this.#lookLater();
    else if (waitMs > 0) this.#cancel = this.#given.clock.after(waitMs, () => this.#apply());
    else {
      this.#put(scene);
      this.#lookLater();
    }
  }

  /** How long what is shown stays still, ms. */
  #waitMs(): number {
    const shownMs = this.#nowMs - this.#since;
    if (this.#isClosed) return this.#safeTimes < AT_ONCE ? 0 : PUT_BACK_MS - (this.#nowMs - this.#safeAt);
    if (this.#moment?.happens === 'alarm') return 0;
    if (this.#tried) return TRIED_MS - (this.#nowMs - this.#triedAt);
    return Math.max(0, (this.#given.entry.shotSeconds ?? DEFAULTS.shotSeconds) * 1000 - shownMs);
  }

  /** A result's time on the screen ends. */
  #lookLater(): void {
    const leftMs = this.#resultSince + resultSeconds(this.#rules) * 1000 - this.#nowMs;
    if (this.#moment?.happens === 'result' && leftMs > 0)
      this.#cancel = this.#given.clock.after(leftMs, () => this.#apply());
  }

  #put(scene: string): void {
    this.#scene = scene;
    this.#since = this.#nowMs;
    this.#tried = undefined;
    if (this.#isClosed) {
      const isInARow = this.#nowMs - this.#safeAt < IN_A_ROW_MS;
      this.#safeTimes = isInARow ? this.#safeTimes + 1 : 1;
      this.#safeAt = this.#nowMs;
    }
    this.#given.put(scene);
  }
}
