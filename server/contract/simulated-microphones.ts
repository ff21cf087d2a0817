/**
 * Remote control of simulated microphone equipment: messages over a child process's IPC channel. The equipment itself
 * speaks the real wire on sockets; this only moves hands and spoils the network, and tells which microphones are open.
 */
import { type Static, Type } from '#typebox';
import { MicrophoneOrder } from './hall-bus.ts';

const closed = { additionalProperties: false };
const Place = MicrophoneOrder.properties.place;
const Port = Type.Integer({ minimum: 1, maximum: 65_535 });
const Channels = Type.Array(Type.Object({ place: Place, channel: Type.Integer({ minimum: 1, maximum: 32 }) }, closed));

export const SimulatedMicrophonesCommand = Type.Union([
  /** A Behringer X32 and Shure equipment, each with these channels. */
  Type.Object({ do: Type.Literal('start'), x32: Channels, shure: Channels }, closed),
  /** Someone uses the equipment's own key. */
  Type.Object({ do: Type.Literal('press'), place: Place, open: Type.Boolean() }, closed),
  /** From now on this share of messages is lost, there and back. */
  Type.Object(
    { do: Type.Literal('lose'), share: Type.Number({ minimum: 0, maximum: 1 }), seed: Type.Integer() },
    closed,
  ),
]);
export type SimulatedMicrophonesCommand = Static<typeof SimulatedMicrophonesCommand>;

export const SimulatedMicrophonesReport = Type.Union([
  Type.Object({ tells: Type.Literal('started'), x32: Port, shure: Port }, closed),
  /** All that are open now; told whenever that changes. */
  Type.Object({ tells: Type.Literal('open'), places: Type.Array(Place) }, closed),
]);
export type SimulatedMicrophonesReport = Static<typeof SimulatedMicrophonesReport>;
