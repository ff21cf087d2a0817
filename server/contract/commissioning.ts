/**
 * Setting a hall up: what the operator asks of a bridge about devices on its lines, and what it answers. Which seat a
 * device serves is the hub's matter; its key is the bridge's.
 */
import { type Static, Type } from '#typebox';
import { DeviceId } from './ids.ts';

const closed = { additionalProperties: false };

const transaction = Type.String({
  pattern: '^[0-9a-zA-Z-]{1,64}$',
  description: 'Names the request; its answer bears it.',
});
export const LineName = Type.String({ pattern: '^[a-z0-9-]{1,32}$' });
export const Address = Type.Integer({ minimum: 0, maximum: 126, description: 'OSDP address on its line.' });

/**
 * What the operator asks of a bridge while no sitting is open. Keys of devices are made and kept by the bridge and
 * never cross the hall bus.
 */
export const CommissionRequest = Type.Union([
  /** Every address of the line is tried; answered by `found`. */
  Type.Object({ do: Type.Literal('discover'), transaction, line: LineName }, closed),
  /** A device in install mode gets a key of its own (KEYSET) and is known from then on; `newAddress` moves it first (COMSET). */
  Type.Object(
    { do: Type.Literal('adopt'), transaction, line: LineName, address: Address, newAddress: Type.Optional(Address) },
    closed,
  ),
  /** All lights of a known device shine one after another, and its buzzer sounds. */
  Type.Object({ do: Type.Literal('show-yourself'), transaction, device: DeviceId }, closed),
  /** A known device that was adopted is forgotten; one of the hall file is not. */
  Type.Object({ do: Type.Literal('forget'), transaction, device: DeviceId }, closed),
]);
export type CommissionRequest = Static<typeof CommissionRequest>;

/** A device met on a line. */
export const FoundDevice = Type.Object(
  {
    address: Address,
    /** Known to the bridge under this id. */
    device: Type.Optional(DeviceId),
    vendor: Type.String({ pattern: '^[0-9a-f]{6}$' }),
    model: Type.Integer({ minimum: 0, maximum: 255 }),
    serial: Type.Integer({ minimum: 0 }),
    firmware: Type.String({ maxLength: 16 }),
    /** Whether it proved its own key, takes the default key (install mode), or neither. */
    key: Type.Union([Type.Literal('own'), Type.Literal('default'), Type.Literal('unknown')]),
  },
  closed,
);
export type FoundDevice = Static<typeof FoundDevice>;

export const CommissionReport = Type.Union([
  Type.Object(
    { tells: Type.Literal('found'), transaction, line: LineName, devices: Type.Array(FoundDevice, { maxItems: 127 }) },
    closed,
  ),
  /** Adopted: known from now on under this id, and polled. */
  Type.Object(
    { tells: Type.Literal('adopted'), transaction, line: LineName, address: Address, device: DeviceId },
    closed,
  ),
  Type.Object({ tells: Type.Literal('done'), transaction }, closed),
  /** Refused or failed; `code` is one of the refusal registry, `params` what its texts name. */
  Type.Object(
    {
      tells: Type.Literal('refused'),
      transaction,
      code: Type.String({ maxLength: 64 }),
      params: Type.Record(Type.String(), Type.Union([Type.String({ maxLength: 200 }), Type.Number()]), {
        maxProperties: 16,
      }),
    },
    closed,
  ),
]);
export type CommissionReport = Static<typeof CommissionReport>;
