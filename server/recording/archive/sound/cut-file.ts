/**
 * One file of the archive, written of recorded packets without encoding anything anew. In: which recordings, pieces of
 * time; out: a file that plays by itself, Opus in Ogg (RFC 7845) or FLAC (RFC 9639), with its length and digest.
 * A cut is exact to half a packet: 10 ms of Opus, 45 ms of FLAC. Opus is led in by up to 80 ms that are not heard.
 */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { Span } from '../timeline.ts';
import { flacFrameAt, flacStart } from './flac.ts';
import { OggWriter } from './ogg-writer.ts';
import { opusHead, opusTags, PRE_ROLL_SAMPLES } from './opus.ts';
import type { Format, Packet, SoundReader } from './packets.ts';

/** A piece of one recording. */
export type Piece = Span & { readonly sound: SoundReader };
export type CutFile = {
  readonly path: string;
  readonly format: Format;
  readonly pieces: readonly Piece[];
  /** For players, e.g. `ARTIST=Коваль Марія Степанівна`. */
  readonly comments: readonly string[];
  /** Nothing before it is decoded to lead in: before it was what must not be kept. */
  readonly notBeforeMs: number;
};
export type WrittenSound = { readonly bytes: number; readonly ms: number; readonly sha256: string };

const OWNER_FILE = 0o600;
const CHUNK_BYTES = 2 ** 18;
/** A page of Ogg holds about a second, as players expect. */
const PAGE_SAMPLES = 48_000;

/** Undefined when there is no packet in the pieces; then there is no file. @throws the system's error. */
export async function writeCut(cut: CutFile): Promise<WrittenSound | undefined> {
  const size = await measured(cut);
  if (size.samples === 0) return undefined;
  const file = new Output(await open(cut.path, 'wx', OWNER_FILE));
  try {
    if (cut.format.codec === 'opus') await writeOpus(cut, file);
    else await writeFlac(cut, size, file);
    return { ...(await file.finish()), ms: Math.round((size.samples / cut.format.rate) * 1000) };
  } finally {
    await file.close();
  }
}

async function* packetsOfCut({ pieces }: CutFile): AsyncGenerator<Packet> {
  for (const { sound, ...span } of pieces) yield* sound.within(span);
}

/** What it will hold: FLAC tells it at the beginning. Of Opus what is not heard is not counted. */
async function measured(cut: CutFile) {
  const size = { samples: 0, shortest: Number.POSITIVE_INFINITY, longest: 0 };
  for await (const { samples, fromSample } of packetsOfCut(cut)) {
    size.samples += samples + Math.min(0, fromSample);
    size.shortest = Math.min(size.shortest, samples);
    size.longest = Math.max(size.longest, samples);
  }
  return size;
}

async function writeFlac(cut: CutFile, size: Parameters<typeof flacStart>[1], file: Output): Promise<void> {
  await file.write(flacStart(cut.format.head, size, cut.comments));
  let sample = 0;
  for await (const packet of packetsOfCut(cut)) {
    await file.write(flacFrameAt(packet.bytes, sample));
    sample += packet.samples;
  }
}

async function writeOpus(cut: CutFile, file: Output): Promise<void> {
  const lead = await leadIn(cut);
  const unheard = lead.packets.reduce((sum, { samples }) => sum + samples, 0) + lead.delay;
  const ogg = new OggWriter(serialOf(cut));
  ogg.add(opusHead(cut.format.head, unheard));
  await file.write(ogg.page(0));
  ogg.add(opusTags(cut.comments));
  await file.write(ogg.page(0));
  const page = { granule: 0, samples: 0 };
  const put = async ({ bytes, samples }: Packet) => {
    if (page.samples + samples > PAGE_SAMPLES || !ogg.fits(bytes)) {
      await file.write(ogg.page(page.granule));
      page.samples = 0;
    }
    ogg.add(bytes);
    page.granule += samples;
    page.samples += samples;
  };
  for (const packet of lead.packets) await put(packet);
  for await (const packet of packetsOfCut(cut)) await put(packet);
  await file.write(ogg.page(page.granule, true));
}

/** Packets right before the first, without a gap; `delay`: samples of the first that are none of the sound. */
async function leadIn(cut: CutFile): Promise<{ packets: readonly Packet[]; delay: number }> {
  const [piece] = cut.pieces;
  if (!piece) return { packets: [], delay: 0 };
  const leadMs = (PRE_ROLL_SAMPLES / cut.format.rate) * 1000;
  const fromMs = Math.max(cut.notBeforeMs, piece.fromMs - leadMs * 2);
  const before: Packet[] = [];
  if (fromMs < piece.fromMs) {
    for await (const packet of piece.sound.within({ fromMs, toMs: piece.fromMs })) {
      if (packet.atMs >= cut.notBeforeMs) before.push(packet);
    }
  }
  const first = await firstOf(cut);
  const packets: Packet[] = [];
  let wanted = first?.fromSample ?? 0;
  for (const packet of before.toReversed()) {
    const isNext = packet.fromSample + packet.samples === wanted;
    if (!isNext || packets.length * packet.samples >= PRE_ROLL_SAMPLES) break;
    packets.unshift(packet);
    wanted = packet.fromSample;
  }
  const delay = packets.length === 0 ? Math.max(0, -(first?.fromSample ?? 0)) : 0;
  return { packets, delay };
}

async function firstOf(cut: CutFile): Promise<Packet | undefined> {
  for await (const packet of packetsOfCut(cut)) return packet;
  return undefined;
}

/** Two files have different ones, the same file the same whenever it is cut. */
const serialOf = ({ comments, pieces }: CutFile): number =>
  createHash('sha256')
    .update(JSON.stringify([comments, pieces.map(({ fromMs, toMs }) => [fromMs, toMs])]))
    .digest()
    .readUInt32LE();

/** A file that is written on and digested. */
class Output {
  readonly #file: FileHandle;
  readonly #hash = createHash('sha256');
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #bytes = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  async write(bytes: Buffer): Promise<void> {
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= CHUNK_BYTES) await this.#flush();
  }

  /** It is on the disk. */
  async finish(): Promise<{ bytes: number; sha256: string }> {
    await this.#flush();
    await this.#file.sync();
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  async #flush(): Promise<void> {
    const chunk = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
    await this.#file.writeFile(chunk);
  }
}
