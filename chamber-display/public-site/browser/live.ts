/**
 * «Наживо»: the page that goes on by itself. Where the hub itself shows it the live wire tells, else, or when that ends,
 * the files. What is not heard from for too long is not shown as if it went on.
 */

import { SILENCE_MS } from '#contract/live-timing';
import type { LiveClock } from '#contract/live-wire';
import type { LiveView } from '#contract/views';
import { Asking } from './live/asking.ts';
import { filesAt } from './live/files.ts';
import { type Heard, hallMs, hear, isFresh } from './live/hall-link.ts';
import { Painter } from './live/paint.ts';
import { plateOf, saidOf } from './live/plates.ts';
import { sayIn } from './live/say.ts';
import { clockTime, secondsLeft, speechTime } from './live/times.ts';
import { openWire } from './live/wire.ts';

const TICK_MS = 500;
/** So long the first answer may take before it is said that there is none, ms. */
const PATIENCE_MS = 4000;
/** How soon the wire is tried again after it ended, ms; twice that at most. */
const WIRE_AGAIN_MS = 30_000;
/** What holds for longer was left at a far place by a hub that rests: true, and not live. */
const LIVE_MS = 3_600_000;
/** Under this path the hub itself shows the site. */
const HUB_PATH = '/public/live/';

type Known = { readonly view: LiveView; readonly clock: LiveClock; readonly freshMs: number };

class LivePage {
  readonly #root: HTMLElement;
  readonly #said = document.querySelector('#said');
  readonly #painter: Painter;
  readonly #say: ReturnType<typeof sayIn>;
  readonly #asking: Asking;
  readonly #isHub = location.pathname === HUB_PATH;
  #heard: Heard | undefined;
  #known: Known | undefined;
  #painted: LiveView | undefined;
  /** What was last told of. */
  #told: LiveView | undefined;
  #isShownFresh: boolean | undefined;
  #closeWire: (() => void) | undefined;
  #begunMs = 0;
  #hasFailed = false;
  #tick = 0;
  #again = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#say = sayIn(JSON.parse(root.dataset['words'] ?? '{}'));
    this.#painter = new Painter(root, this.#say);
    const files = filesAt(this.#isHub ? './' : (root.dataset['source'] ?? './'));
    this.#asking = new Asking({
      ask: async () => {
        const { now, view, servedMs } = await files();
        this.#hear({ view, clock: now.clock, freshMs: now.freshSeconds * 1000 }, servedMs);
        return now.askSeconds;
      },
      onFailed: () => {
        this.#hasFailed = true;
        this.#paint();
      },
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      random: Math.random,
    });
  }

  /** Begins when somebody looks, and rests while nobody does. */
  go(): void {
    const follow = () => (document.hidden ? this.#rest() : this.#begin());
    document.addEventListener('visibilitychange', follow);
    /* The verdict's letters are here before the verdict, for a thousand readers at once. */
    void document.fonts.load('800 1em "Fira Sans"', 'Рішення №');
    follow();
  }

  #begin(): void {
    const nowMs = Date.now();
    [this.#begunMs, this.#hasFailed] = [nowMs, false];
    /* What went on before the device slept is nothing to begin with. */
    if (this.#heard && this.#known && !isFresh(this.#heard, this.#known.freshMs, nowMs)) this.#heard = undefined;
    this.#paint();
    clearInterval(this.#tick);
    this.#tick = setInterval(() => this.#paint(), TICK_MS) as unknown as number;
    if (this.#isHub) this.#tryWire();
    else this.#asking.start();
  }

  #rest(): void {
    clearInterval(this.#tick);
    clearTimeout(this.#again);
    this.#closeWire?.();
    this.#closeWire = undefined;
    this.#asking.stop();
  }

  #tryWire(): void {
    this.#closeWire?.();
    this.#closeWire = openWire(`${location.origin.replace(/^http/, 'ws')}/live/live`, {
      onHeard: (clock, view) => {
        this.#asking.stop();
        this.#hear({ view, clock, freshMs: SILENCE_MS }, undefined);
      },
      onEnded: () => {
        this.#closeWire = undefined;
        /* The files' clock beats more seldom than the wire's: it would be taken for an older word. */
        [this.#heard, this.#begunMs] = [undefined, Date.now()];
        this.#asking.start();
        clearTimeout(this.#again);
        this.#again = setTimeout(() => this.#tryWire(), WIRE_AGAIN_MS * (1 + Math.random())) as unknown as number;
      },
    });
  }

  #hear(known: Known, servedMs: number | undefined): void {
    const atMs = Date.parse(known.clock.now);
    const heard = hear(this.#heard, { atMs, servedMs }, known.freshMs, Date.now());
    const isNews = heard.atMs === atMs;
    [this.#heard, this.#hasFailed] = [heard, false];
    if (!isNews) return;
    this.#known = known;
    this.#paint();
  }

  #paint(): void {
    const nowMs = Date.now();
    const [heard, known] = [this.#heard, this.#known];
    const fresh = heard !== undefined && known !== undefined && isFresh(heard, known.freshMs, nowMs);
    this.#root.hidden = false;
    if (fresh) this.#paintView(known, hallMs(heard, nowMs));
    else this.#paintSilence(known, !heard && !this.#hasFailed && nowMs - this.#begunMs < PATIENCE_MS);
    if (fresh !== this.#isShownFresh) this.#root.classList.toggle('silent', !fresh);
    this.#isShownFresh = fresh;
  }

  #paintView({ view, clock, freshMs }: Known, hall: number): void {
    if (view !== this.#painted) {
      this.#painted = view;
      this.#painter.view(view);
      this.#painter.text('plate', plateOf(view, this.#say));
      this.#showStill(view);
      this.#speak(saidOf(view, this.#told, this.#say));
      this.#told = view;
    }
    this.#painter.text('link', this.#say(isOn(view) && freshMs < LIVE_MS ? 'live.on' : 'live.none'));
    const left = view.ballot && secondsLeft(clock, hall);
    const isOver = left === 0;
    this.#painter.text(
      'left',
      left === undefined ? undefined : isOver ? this.#say('live.counting') : this.#say('live.left', { left }),
    );
    this.#painter.text('speech-time', view.speech && speechTime(clock, view.speech, hall));
  }

  /** What went on is not shown as if it did; what was decided stays true. */
  #paintSilence(known: Known | undefined, isWaiting: boolean): void {
    const { sitting, course } = known?.view ?? {};
    const council = known?.view.council ?? '';
    if (this.#painted !== undefined || this.#isShownFresh === undefined)
      this.#painter.view({ council, ...(sitting && { sitting }), ...(course && { course: { ...course, next: [] } }) });
    this.#painted = undefined;
    this.#painter.text('plate');
    this.#speak('');
    const since = known && clockTime(Date.parse(known.clock.now), sitting?.startsAt);
    const silence = since ? this.#say('live.silent-since', { since }) : this.#say('live.silent');
    this.#painter.text('link', isWaiting ? this.#say('live.waits') : silence);
  }

  #speak(said: string | undefined): void {
    if (this.#said && said !== undefined) this.#said.textContent = said;
  }

  /** What the page tells without script: sittings to come and held, where none is on. */
  #showStill(view: LiveView): void {
    this.#root.classList.toggle('resting', !isOn(view));
    for (const part of document.querySelectorAll<HTMLElement>('[data-still]'))
      part.hidden = isOn(view) || part.dataset['still'] === 'under-way';
  }
}

const isOn = ({ closedPart, sitting }: LiveView): boolean =>
  closedPart === true || (sitting !== undefined && sitting.state !== 'closed');

const root = document.querySelector<HTMLElement>('#live');
if (root) new LivePage(root).go();
