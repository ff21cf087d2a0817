import fc from 'fast-check';
import { test } from 'tap';
import { CommandStrings, getMute, report, setMute, understand } from './codec.ts';

const strings = (...pieces: string[]) => {
  const cutter = new CommandStrings();
  return pieces.flatMap((piece) => cutter.cut(Buffer.from(piece, 'latin1')));
};
const string = (text: string) => ({ kind: 'string', text }) as const;

test('strings are those of the specification', async (t) => {
  t.equal(setMute(1, true), '< SET 1 AUDIO_MUTE ON >');
  t.equal(setMute(12, false), '< SET 12 AUDIO_MUTE OFF >');
  t.equal(getMute(3), '< GET 3 AUDIO_MUTE >');
  t.equal(report(1, true), '< REP 1 AUDIO_MUTE ON >');
});

test('strings arrive in pieces, and several at once, with or without line ends', async (t) => {
  const both = [string('REP 1 AUDIO_MUTE ON'), string('REP 2 AUDIO_MUTE OFF')];
  t.same(strings('< REP 1 AUD', 'IO_MUTE ON >', '< REP 2 AUDIO_MUTE OFF >'), both);
  t.same(strings('< REP 1 AUDIO_MUTE ON >\r\n< REP 2 AUDIO_MUTE OFF >\r\n'), both);
});

test('a report tells the channel, with or without a leading zero, and whether it is muted', async (t) => {
  t.same(understand('REP 1 AUDIO_MUTE ON'), { kind: 'report', report: { channel: 1, muted: true } });
  t.same(understand('REP 01 AUDIO_MUTE OFF'), { kind: 'report', report: { channel: 1, muted: false } });
  t.same(understand('REP 1 AUDIO_GAIN 0210'), { kind: 'other' });
  t.same(understand('SAMPLE 1 030 040'), { kind: 'other' });
});

test('what means nothing is counted in bytes with its reason', async (t) => {
  t.same(strings('xx< REP 1 AUDIO_MUTE ON >'), [
    { kind: 'discarded', bytes: 2, reason: 'noise' },
    string('REP 1 AUDIO_MUTE ON'),
  ]);
  t.same(strings('< REP 1 AU< REP 1 AUDIO_MUTE ON >').at(-1), string('REP 1 AUDIO_MUTE ON'), 'a string begun anew');
  t.match(strings(`<${'x'.repeat(300)}`), [{ kind: 'discarded', reason: 'too-long' }]);
  t.same(understand('REP ERR'), { kind: 'discarded', bytes: 7, reason: 'refused' });
  t.match(understand('REP 1 AUDIO_MUTE MAYBE '), { kind: 'other' });
  t.match(understand('?'), { kind: 'discarded', reason: 'noise' });
});

test('however a stream is cut, its strings come out whole and in order', async (t) => {
  const reports = fc.array(fc.tuple(fc.integer({ min: 0, max: 128 }), fc.boolean()), { maxLength: 20 });
  fc.assert(
    fc.property(reports, fc.array(fc.integer({ min: 1, max: 9 })), (said, cuts) => {
      const stream = said.map(([channel, muted]) => report(channel, muted)).join('');
      const pieces: string[] = [];
      let rest = stream;
      for (const length of cuts) [pieces[pieces.length], rest] = [rest.slice(0, length), rest.slice(length)];
      const heard = strings(...pieces, rest).map((cut) => (cut.kind === 'string' ? understand(cut.text) : cut));
      t.same(
        heard,
        said.map(([channel, muted]) => ({ kind: 'report', report: { channel, muted } })),
      );
    }),
    { numRuns: 100 },
  );
  fc.assert(fc.property(fc.array(fc.string({ maxLength: 40 })), (noise) => void strings(...noise)));
});
