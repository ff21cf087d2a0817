/** For tests: the golden frames of hardware/frames, by name. A line `# name: meaning` stands above each frame. */
import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../../hardware/frames/', import.meta.url);

/** Frames of one file, name → bytes without mark, in the file's order. */
export function goldenFrames(file: string): Map<string, Buffer> {
  const frames = new Map<string, Buffer>();
  let name = '';
  for (const line of readFileSync(new URL(file, FOLDER), 'utf8').split('\n')) {
    const heading = /^# ([a-z-]+): /.exec(line);
    if (heading?.[1] !== undefined) name = heading[1];
    else if (/^[0-9A-F]{2}( |$)/.test(line)) frames.set(name, Buffer.from(line.replaceAll(' ', ''), 'hex'));
  }
  return frames;
}

/** One golden frame. @throws when the file has none of that name. */
export function golden(file: string, name: string): Buffer {
  const frame = goldenFrames(file).get(name);
  if (frame === undefined) throw new Error(`${file} has no frame ${name}`);
  return frame;
}
