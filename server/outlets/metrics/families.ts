/**
 * What is measured of the hall and the hub. In: the operator's view and the hub's clock; out: families of samples. No
 * name of a person, no card and no choice is among them: devices, seats and counts alone.
 */
import type { HealthLine, OperatorView } from '#contract/views';
import type { Family, Labels, Sample } from './text-format.ts';

type Facts = { readonly view: OperatorView; readonly health: HealthLine; readonly nowMs: number };
type Reading = readonly [labels: Labels, value: number | undefined];

const family = (type: Family['type'], name: string, help: string, readings: readonly Reading[]): Family => ({
  ...{ name: `dzvin_${name}`, help, type },
  samples: readings.flatMap(([labels, value]): Sample[] => (value === undefined ? [] : [{ labels, value }])),
});
const gauge = (name: string, help: string, readings: readonly Reading[]) => family('gauge', name, help, readings);
const counter = (name: string, help: string, readings: readonly Reading[]) => family('counter', name, help, readings);
const single = (value: number | undefined): Reading[] => [[{}, value]];
const yes = (is: boolean | undefined): number | undefined => (is === undefined ? undefined : Number(is));

export const families = (facts: Facts): Family[] => [
  ...ofHub(facts),
  ...ofBridges(facts),
  ...ofLines(facts),
  ...ofDevices(facts),
  ...ofReaders(facts),
  ...ofMicrophones(facts),
  ...ofMicrophoneWires(facts),
];

function ofHub({ view: { machine, mains, journal, refused, warnings }, health, nowMs }: Facts): Family[] {
  const graves = ['fault', 'notice'] as const;
  return [
    gauge('uptime_seconds', 'Time since the hub started.', single(secondsSince(machine.startedAt, nowMs))),
    gauge('journal_position', 'Position of the last committed event.', single(journal.position)),
    gauge('temperature_celsius', 'Hottest sensor of the machine.', single(machine.temperatureC)),
    gauge('disk_free_bytes', 'Room left on the disk of the data folder.', single(machine.diskFreeBytes)),
    gauge('disk_size_bytes', 'Size of the disk of the data folder.', single(machine.diskBytes)),
    gauge('clock_synchronised', 'Whether a time server keeps the clock.', single(yes(machine.clockSynchronised))),
    gauge(
      'clock_behind_seconds',
      'How far the wall clock stands before the last record of the journal.',
      single(machine.clockBehindSeconds ?? 0),
    ),
    gauge(
      'mains_power',
      'Whether mains power is there, as the supply last told.',
      single(yes(mains && mains.state === 'returned')),
    ),
    gauge('displays', 'Hall displays that watch.', single(health.displays)),
    gauge(
      'warnings',
      'Warnings on the operator’s page.',
      graves.map((grave) => [{ grave }, warnings.filter((one) => one.grave === grave).length]),
    ),
    counter(
      'refused_reports_total',
      'Reports of the hall that were refused, by code.',
      Object.entries(refused).map(([code, count]) => [{ code }, count]),
    ),
  ];
}

function ofBridges({ view, nowMs }: Facts): Family[] {
  const all = Object.entries(view.bridges);
  return [
    gauge(
      'bridge_up',
      'Whether the bridge is on the hall bus.',
      all.map(([bridge, of]) => [{ bridge }, Number(of.online)]),
    ),
    gauge(
      'bridge_health_age_seconds',
      'Time since the bridge last told how it is.',
      all.map(([bridge, { toldAt }]) => [{ bridge }, toldAt === undefined ? undefined : secondsSince(toldAt, nowMs)]),
    ),
    gauge(
      'bridge_unacknowledged_reports',
      'Reports the hub has not acknowledged yet.',
      all.map(([bridge, { unacknowledged }]) => [{ bridge }, unacknowledged]),
    ),
  ];
}

function ofLines({ view }: Facts): Family[] {
  const all = Object.entries(view.bridges).flatMap(([bridge, { lines }]) =>
    Object.entries(lines).map(([line, of]) => [{ bridge, line }, of] as const),
  );
  return [
    gauge(
      'line_open',
      'Whether the serial device of the line is open.',
      all.map(([at, of]) => [at, Number(of.open)]),
    ),
    gauge(
      'line_cycle_seconds',
      'Length of the last full poll cycle.',
      all.map(([at, of]) => [at, of.cycleMs / 1000]),
    ),
    gauge(
      'line_planned_cycle_seconds',
      'Computed length of a poll cycle.',
      all.map(([at, { plannedCycleMs }]) => [at, plannedCycleMs === undefined ? undefined : plannedCycleMs / 1000]),
    ),
    gauge(
      'line_devices',
      'Keypads of the line.',
      all.map(([at, of]) => [at, of.devices]),
    ),
    gauge(
      'line_devices_up',
      'Keypads of the line that answer.',
      all.map(([at, of]) => [at, of.up]),
    ),
    counter(
      'line_frames_in_total',
      'Frames received.',
      all.map(([at, of]) => [at, of.framesIn]),
    ),
    counter(
      'line_frames_out_total',
      'Frames sent.',
      all.map(([at, of]) => [at, of.framesOut]),
    ),
    counter(
      'line_reopened_total',
      'Times the serial device was opened anew.',
      all.map(([at, of]) => [at, of.reopened]),
    ),
    counter(
      'line_discarded_bytes_total',
      'Bytes discarded, by reason.',
      all.flatMap(([at, of]) =>
        Object.entries(of.discardedBytes).map(([reason, bytes]) => [{ ...at, reason }, bytes] as const),
      ),
    ),
    counter(
      'line_discarded_presses_total',
      'Choices that were told to nobody, by reason.',
      all.flatMap(([at, of]) =>
        Object.entries(of.discardedPresses ?? {}).map(([reason, presses]) => [{ ...at, reason }, presses] as const),
      ),
    ),
  ];
}

function ofDevices({ view, nowMs }: Facts): Family[] {
  const all = Object.entries(view.devices).map(
    ([device, { bridge, line, seat, ...of }]) => [{ bridge, line, device, seat: seat ?? '' }, of] as const,
  );
  return [
    gauge(
      'device_up',
      'Whether the keypad answers; the seat of a spare is empty.',
      all.map(([at, of]) => [at, Number(of.up)]),
    ),
    gauge(
      'device_secure',
      'Whether it answers by Secure Channel.',
      all.map(([at, of]) => [at, yes(of.secure)]),
    ),
    gauge(
      'device_last_answer_age_seconds',
      'Time since its last answer, as of its bridge’s last report.',
      all.map(([at, { lastAnswerAt }]) => [
        at,
        lastAnswerAt === undefined ? undefined : secondsSince(lastAnswerAt, nowMs),
      ]),
    ),
    counter(
      'device_resends_total',
      'Frames sent again for want of an answer.',
      all.map(([at, of]) => [at, of.resends]),
    ),
    counter(
      'device_refused_frames_total',
      'Its frames that were refused.',
      all.map(([at, of]) => [at, of.refusedFrames]),
    ),
  ];
}

function ofReaders({ view }: Facts): Family[] {
  const all = Object.entries(view.bridges).flatMap(([bridge, { readers }]) =>
    Object.entries(readers).map(
      ([device, { seat, kind, ...of }]) => [{ bridge, device, kind, seat: seat ?? '' }, of] as const,
    ),
  );
  return [
    gauge(
      'reader_up',
      'Whether the card reader works.',
      all.map(([at, of]) => [at, Number(of.online)]),
    ),
    counter(
      'reader_cards_total',
      'Cards read.',
      all.map(([at, of]) => [at, of.cards]),
    ),
    counter(
      'reader_reopened_total',
      'Times it was opened anew.',
      all.map(([at, of]) => [at, of.reopened]),
    ),
    counter(
      'reader_discarded_bytes_total',
      'Bytes discarded, by reason.',
      all.flatMap(([at, of]) =>
        Object.entries(of.discardedBytes).map(([reason, bytes]) => [{ ...at, reason }, bytes] as const),
      ),
    ),
  ];
}

function ofMicrophoneWires({ view }: Facts): Family[] {
  const all = Object.entries(view.bridges).flatMap(([bridge, { microphones = [] }]) =>
    microphones.map(({ driver, ...of }, entry) => [{ bridge, driver, entry }, of] as const),
  );
  return [
    counter(
      'microphone_messages_sent_total',
      'Messages sent to equipment of microphones.',
      all.map(([at, of]) => [at, of.sent]),
    ),
    counter(
      'microphone_messages_received_total',
      'Messages received from it.',
      all.map(([at, of]) => [at, of.received]),
    ),
    counter(
      'microphone_messages_discarded_total',
      'Messages that fitted nothing, by reason.',
      all.flatMap(([at, of]) =>
        Object.entries(of.discarded).map(([reason, count]) => [{ ...at, reason }, count] as const),
      ),
    ),
  ];
}

function ofMicrophones({ view }: Facts): Family[] {
  const all = Object.values(view.microphones).map(
    ({ bridge, driver, place, ...of }) => [{ bridge, driver, place }, of] as const,
  );
  return [
    gauge(
      'microphone_reachable',
      'Whether the microphone’s equipment is reached.',
      all.map(([at, of]) => [at, Number(of.reachable)]),
    ),
    gauge(
      'microphone_asked_open',
      'Whether the microphone was ordered open.',
      all.map(([at, of]) => [at, Number(of.asked)]),
    ),
    gauge(
      'microphone_open',
      'Whether its equipment says it is open.',
      all.map(([at, of]) => [at, yes(of.open)]),
    ),
    counter(
      'microphone_corrected_total',
      'Times it was otherwise than ordered and was set anew.',
      all.map(([at, of]) => [at, of.corrected]),
    ),
  ];
}

const secondsSince = (at: string, nowMs: number): number => Math.max(0, (nowMs - Date.parse(at)) / 1000);
