/** How a bridge and its devices fare: told every few seconds over the hall bus, shown to the operator. */
import { type Static, Type } from '#typebox';
import { DeviceId, SeatNumber } from './ids.ts';

const closed = { additionalProperties: false };

const Count = Type.Integer({ minimum: 0 });
const Name = Type.String({ maxLength: 64 });
const Text = Type.String({ maxLength: 4096 });
const ByReason = Type.Record(Type.String(), Count, { maxProperties: 64 });
/** Counters since the bridge started; what was discarded is counted by reason, never hidden. */
export const BridgeHealth = Type.Object(
  {
    lines: Type.Array(
      Type.Object(
        {
          line: Name,
          path: Text,
          open: Type.Boolean(),
          cycleMs: Type.Number({ description: 'Length of the last full poll cycle, ms.' }),
          plannedCycleMs: Type.Optional(Type.Number({ description: 'Computed length of a poll cycle, ms.' })),
          discardedBytes: ByReason,
          discardedPresses: Type.Optional(ByReason),
          framesIn: Count,
          framesOut: Count,
          reopened: Count,
        },
        closed,
      ),
      { maxItems: 64 },
    ),
    devices: Type.Array(
      Type.Object(
        {
          device: DeviceId,
          /** Line it hangs on; absent: its id begins with the line's name. */
          line: Type.Optional(Name),
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
      { maxItems: 1200 },
    ),
    /** Card readers of their own, on no OSDP line. */
    readers: Type.Optional(
      Type.Array(
        Type.Object(
          {
            device: DeviceId,
            seat: Type.Optional(SeatNumber),
            kind: Name,
            path: Text,
            online: Type.Boolean(),
            cards: Count,
            discardedBytes: ByReason,
            reopened: Count,
            trouble: Type.Optional(
              Type.String({ maxLength: 4096, description: 'Why it can’t be used, for a person.' }),
            ),
          },
          closed,
        ),
        { maxItems: 1001 },
      ),
    ),
    /** Lamps, gong, gavel and power input; `trouble` when GPIO can't be used. */
    gpio: Type.Optional(
      Type.Object(
        {
          inUse: Type.Boolean(),
          chip: Type.Optional(Text),
          lines: Type.Record(Type.String(), Type.Boolean(), {
            maxProperties: 64,
            description: 'Name of the line → its level, active = true.',
          }),
          trouble: Type.Optional(Text),
        },
        closed,
      ),
    ),
    /** Equipment of microphones, an entry of the hall file each: messages, and what fitted nothing by reason. */
    microphones: Type.Optional(
      Type.Array(Type.Object({ driver: Name, sent: Count, received: Count, discarded: ByReason }, closed), {
        maxItems: 64,
      }),
    ),
    unacknowledged: Count,
  },
  closed,
);
export type BridgeHealth = Static<typeof BridgeHealth>;
