/**
 * What the stream of a rehearsed sitting is given, in `overlay/`: all that overlays were told while it was played, as it
 * came over the wire, and the chapters of a video that begins as the sitting is opened.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { SittingId } from '#contract/ids';
import type { ClientMessage, ServerMessage } from '#contract/live-wire';
import { emptyCouncil } from '../../server/council/composition/council-state.ts';
import { fromJournal } from '../../server/hub/from-journal.ts';
import { openForReading } from '../../server/journal/open-file.ts';
import { readHead, readStream } from '../../server/journal/reader.ts';
import { CHAPTER_FORMATS, ChaptersDesk } from '../../server/on-air/chapters/chapters-desk.ts';
import type { PlacedEvent } from '../../server/proceedings/placed-event.ts';
import { Watch } from '../house/watch.ts';

export const OVERLAY_FOLDER = 'overlay';
/** Files of the folder. */
export const OVERLAY_FILES = ['told.jsonl', ...CHAPTER_FORMATS.map((format) => `chapters.${format}`)];

/** An overlay without a picture: it keeps what it is told, beats left out. */
export class StreamWitness {
  readonly #socket: WebSocket;
  readonly #watch = new Watch();
  readonly #told: string[] = [];

  constructor(origin: string) {
    this.#socket = new WebSocket(`${origin.replace(/^http/, 'ws')}/live/overlay`, { origin });
    this.#socket.on('message', (data) => this.#hear(String(data)));
    this.#socket.on('close', (code) => this.#watch.end(new Error(`the overlay's wire closed (${code})`)));
    this.#socket.on('error', (error) => this.#watch.end(error));
  }

  /** Resolves when the first picture is here. */
  async ready(): Promise<void> {
    const isHere = () => (this.#told.length > 1 ? true : undefined);
    await this.#watch.until(isHere, () => 'the overlay was told nothing');
  }

  stop(): void {
    this.#socket.terminate();
  }

  /** A JSON message a line. */
  save(out: string): void {
    writeFileSync(join(folderIn(out), 'told.jsonl'), this.#told.map((line) => `${line}\n`).join(''));
  }

  #hear(text: string): void {
    const message = JSON.parse(text) as ServerMessage;
    if (message.kind === 'beat') return;
    this.#told.push(text);
    const asking: ClientMessage = { kind: 'subscribe', view: 'overlay' };
    if (message.kind === 'welcome') this.#socket.send(JSON.stringify(asking));
    this.#watch.changed();
  }
}

/** Saves the chapters of the sitting's one video, of everything that begins in it; none of a sitting never opened. */
export function saveChapters(journal: string, sittingId: SittingId, out: string): void {
  const events = eventsOf(journal, sittingId);
  const opened = events.find(({ event }) => event.type === 'SittingOpened');
  if (opened === undefined) return;
  const video = { at: opened.at, from: 'person' } as const;
  const council = { ...emptyCouncil, videos: new Map([[sittingId, new Map([[1, video]])]]) };
  const desk = new ChaptersDesk({ eventsOf: () => events, council: () => council });
  for (const format of CHAPTER_FORMATS) {
    const chapters = desk.file(sittingId, 1, format, 'all');
    if (chapters !== undefined) writeFileSync(join(folderIn(out), `chapters.${format}`), chapters);
  }
}

function eventsOf(journal: string, sittingId: SittingId): PlacedEvent[] {
  const database = openForReading(journal);
  try {
    const { position } = readHead(database);
    return [...readStream(database, `sitting/${sittingId}`, position)].map(fromJournal);
  } finally {
    database.close();
  }
}

function folderIn(out: string): string {
  const folder = join(out, OVERLAY_FOLDER);
  mkdirSync(folder, { recursive: true });
  return folder;
}
