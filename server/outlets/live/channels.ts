/**
 * All channels of the live wire, and when they speak. A commit marks what it may have changed; each big view is told
 * at once and then at most twenty times a second, a member's own view at once. Nobody watching: nothing is computed.
 */
import { type HouseEvent, isOfCouncil, isOfSitting } from '#contract/events';
import type { MemberId } from '#contract/ids';
import type { CommittedEvent } from '../../hub/face.ts';
import type { ViewKey } from '../../views/views.ts';
import type { Timing } from '../timing.ts';
import { Channel, type ChannelSource } from './channel.ts';
import type { Viewer } from './viewer.ts';

/** Shortest time between two changes of a big view, ms. */
const BREATH_MS = 50;

type BigView = Exclude<ViewKey['view'], 'own'>;

export class Channels {
  readonly #sourceOf: (key: ViewKey) => ChannelSource;
  readonly #timing: Timing;
  readonly #channels = new Map<string, Channel>();
  readonly #changed = new Set<Channel>();
  #armed = false;
  #cancelLater: (() => void) | undefined;

  constructor(sourceOf: (key: ViewKey) => ChannelSource, timing: Timing) {
    this.#sourceOf = sourceOf;
    this.#timing = timing;
  }

  subscribe(viewer: Viewer, key: ViewKey): void {
    const name = nameOf(key);
    const channel = this.#channels.get(name) ?? new Channel(key, this.#sourceOf(key));
    this.#channels.set(name, channel);
    channel.add(viewer);
  }

  unsubscribe(viewer: Viewer, key: ViewKey): void {
    const channel = this.#channels.get(nameOf(key));
    if (!channel) return;
    channel.remove(viewer);
    if (channel.viewers > 0) return;
    this.#channels.delete(nameOf(key));
    this.#changed.delete(channel);
  }

  /** What this commit may have changed will be told. */
  committed(events: readonly CommittedEvent[]): void {
    this.changed('hall', 'overlay', 'live', 'chair', 'deputy', 'secretary', 'operator', 'on-air');
    if (events.some(({ event }) => touchesOffice(event))) this.changed('office');
    const touched = touchedMembers(events);
    if (touched === 'all') {
      this.ownChanged();
      return;
    }
    for (const memberId of touched) {
      const channel = this.#channels.get(nameOf({ view: 'own', memberId }));
      if (channel) this.#changed.add(channel);
    }
  }

  /** These views may have changed otherwise than by a commit. */
  changed(...views: readonly BigView[]): void {
    for (const view of views) {
      const channel = this.#channels.get(view);
      if (channel) this.#changed.add(channel);
    }
    if (this.#armed) return;
    this.#armed = true;
    this.#timing.soon(() => this.#tell());
  }

  /** A member's own view may have changed otherwise than by a commit; nobody named: everyone's may. */
  ownChanged(memberId?: MemberId): void {
    for (const channel of this.#channels.values()) {
      const { key } = channel;
      if (key.view === 'own' && (memberId === undefined || key.memberId === memberId)) this.#changed.add(channel);
    }
    this.changed();
  }

  stop(): void {
    this.#cancelLater?.();
    this.#channels.clear();
    this.#changed.clear();
  }

  #tell(): void {
    this.#armed = false;
    const nowMs = this.#timing.nowMs();
    let waitMs = Number.POSITIVE_INFINITY;
    for (const channel of this.#changed) {
      const restMs = channel.key.view === 'own' ? 0 : channel.lastToldMs + BREATH_MS - nowMs;
      if (restMs > 0) {
        waitMs = Math.min(waitMs, restMs);
        continue;
      }
      this.#changed.delete(channel);
      channel.lastToldMs = nowMs;
      channel.tell();
    }
    if (waitMs < Number.POSITIVE_INFINITY) this.#tellLater(waitMs);
  }

  #tellLater(waitMs: number): void {
    this.#cancelLater ??= this.#timing.after(waitMs, () => {
      this.#cancelLater = undefined;
      this.#tell();
    });
  }
}

const nameOf = (key: ViewKey): string => (key.view === 'own' ? `own ${key.memberId}` : key.view);

/** Of a sitting only what changes the council's people, its plans or what the first run lacks. */
const OF_OFFICE: ReadonlySet<HouseEvent['type']> = new Set([
  'SittingConvened',
  'MandateEnded',
  'MandateRecognised',
  'FactionChanged',
  /* Terms run from these. */
  'BallotClosed',
  'DecisionNumbered',
  'SittingClosed',
]);
const touchesOffice = (event: HouseEvent): boolean => isOfCouncil(event) || OF_OFFICE.has(event.type);

/** Whose own views these events touch. */
function touchedMembers(events: readonly CommittedEvent[]): ReadonlySet<MemberId> | 'all' {
  const touched = new Set<MemberId>();
  for (const { event } of events) {
    if ('memberId' in event.data) touched.add(event.data.memberId);
    else if (isOfSitting(event) || event.type === 'HallArranged') return 'all';
  }
  return touched;
}
