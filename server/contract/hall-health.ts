/** How a bridge and its devices fare: told every few seconds over the hall bus, shown to the operator. */
import { type Static, Type } from 'typebox';
import { DeviceId, SeatNumber } from './ids.ts';

const closed = { additionalProperties: false };

const Count = Type.Integer({ minimum: 0 });
/** Counters since the bridge started; what was discarded is counted by reason, never hidden. */
export const BridgeHealth = Type.Object(
  {
    lines: Type.Array(
      Type.Object(
        {
          line: Type.String(),
          path: Type.String(),
          open: Type.Boolean(),
          cycleMs: Type.Number({ description: 'Length of the last full poll cycle, ms.' }),
          plannedCycleMs: Type.Optional(Type.Number({ description: 'Computed length of a poll cycle, ms.' })),
          discardedBytes: Type.Record(Type.String(), Count),
          framesIn: Count,
          framesOut: Count,
          reopened: Count,
        },
        closed,
      ),
    ),
    devices: Type.Array(
      Type.Object(
        {
          device: DeviceId,
          /** Line it hangs on; absent: its id begins with the line's name. */
          line: Type.Optional(Type.String()),
          /** Seat of the hall file; a spare has none. */
          seat: Type.Optional(SeatNumber),
          online: Type.Boolean(),
          secure: Type.Boolean(),
          resends: Count,
          refusedFrames: Count,
          lastAnswerMsAgo: Type.Optional(Count),
        },
        closed,
      ),
    ),
    /** Card readers of their own, on no OSDP line. */
    readers: Type.Optional(
      Type.Array(
        Type.Object(
          {
            device: DeviceId,
            seat: Type.Optional(SeatNumber),
            kind: Type.String(),
            path: Type.String(),
            online: Type.Boolean(),
            cards: Count,
            discardedBytes: Type.Record(Type.String(), Count),
            reopened: Count,
            trouble: Type.Optional(Type.String({ description: 'Why it can’t be used, for a person.' })),
          },
          closed,
        ),
      ),
    ),
    /** Lamps, gong, gavel and power input; `trouble` when GPIO can't be used. */
    gpio: Type.Optional(
      Type.Object(
        {
          inUse: Type.Boolean(),
          chip: Type.Optional(Type.String()),
          lines: Type.Record(Type.String(), Type.Boolean(), {
            description: 'Name of the line → its level, active = true.',
          }),
          trouble: Type.Optional(Type.String()),
        },
        closed,
      ),
    ),
    /** Equipment of microphones, an entry of the hall file each: messages, and what fitted nothing by reason. */
    microphones: Type.Optional(
      Type.Array(
        Type.Object(
          { driver: Type.String(), sent: Count, received: Count, discarded: Type.Record(Type.String(), Count) },
          closed,
        ),
      ),
    ),
    unacknowledged: Count,
  },
  closed,
);
export type BridgeHealth = Static<typeof BridgeHealth>;
