/**
 * Ids and texts that cross an edge. An id is branded here and parsed once, where it comes in;
 * inside the house a plain string is no id.
 */
import { Type } from '#typebox';

declare const brand: unique symbol;
/** A string that has been checked to be the id of one kind of thing. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

const id = <Kind extends string>(pattern: string, description: string) =>
  Type.Unsafe<Id<Kind>>(Type.String({ pattern, description }));

const PLAIN_ID = '^[^\\s/#+$\\u0000-\\u001F\\u007F]{1,64}$';

export type MemberId = Id<'member'>;
export const MemberId = id<'member'>(PLAIN_ID, 'A member of the body, unique within the roster.');
export type SittingId = Id<'sitting'>;
export const SittingId = id<'sitting'>(PLAIN_ID, 'A plenary sitting, e.g. 8-14-1 (convocation, session, sitting).');
export type ItemId = Id<'item'>;
export const ItemId = id<'item'>(PLAIN_ID, 'An agenda item, unique over all sittings, e.g. 8-14-1-i2.');
export type BallotId = Id<'ballot'>;
export const BallotId = id<'ballot'>(PLAIN_ID, 'A ballot, unique over all sittings, e.g. 8-14-1-b3.');
export type AmendmentId = Id<'amendment'>;
export const AmendmentId = id<'amendment'>(PLAIN_ID, 'An amendment, unique over all sittings, e.g. 8-14-1-a4.');
export type BlockId = Id<'block'>;
export const BlockId = id<'block'>(PLAIN_ID, 'A block of items (пакет), unique over all sittings, e.g. 8-14-1-p1.');
export type RequestId = Id<'request'>;
export const RequestId = id<'request'>(PLAIN_ID, 'A request for the floor, unique over all sittings, e.g. 8-14-1-r5.');
export type PlanId = Id<'plan'>;
export const PlanId = id<'plan'>(PLAIN_ID, 'A planned sitting, unique over all plans; a UUID is good.');
export type NoteId = Id<'note'>;
export const NoteId = id<'note'>(PLAIN_ID, 'A note on the record, unique over all sittings; a UUID is good.');
export type AccountId = Id<'account'>;
export const AccountId = id<'account'>('^[a-z0-9-]{1,48}$', 'A person who signs in by name.');
export type ScreenId = Id<'screen'>;
export const ScreenId = id<'screen'>('^[a-z0-9-]{1,32}$', 'A screen of the hall.');
export type GuestId = Id<'guest'>;
export const GuestId = id<'guest'>(PLAIN_ID, 'An invited person who is no member, unique over all sittings.');
export type BridgeId = Id<'bridge'>;
export const BridgeId = id<'bridge'>(
  '^[a-z0-9-]{1,32}$',
  'A firmware bridge: one process, one client of the hall bus.',
);
export type DeviceId = Id<'device'>;
export const DeviceId = id<'device'>(
  '^[a-z0-9-]{1,48}$',
  'A device of the hall, unique over all bridges, e.g. line1-03.',
);
export type CardNumber = Id<'card'>;
export const CardNumber = id<'card'>('^[0-9A-F]{4,32}$', 'A card number as hexadecimal digits in upper case.');

export type SeatNumber = number;
export const SeatNumber = Type.Integer({ minimum: 1, maximum: 9999, description: 'A seat of the hall.' });

/** One line of text: any Unicode but control characters and lone surrogates. */
export const Line = (maxLength: number, description: string) =>
  Type.String({
    minLength: 1,
    maxLength,
    pattern: '^[^\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029\\uD800-\\uDFFF]*$',
    description,
  });

/** Text with line breaks: any Unicode but the other control characters and lone surrogates. */
export const Text = (maxLength: number, description: string) =>
  Type.String({
    minLength: 1,
    maxLength,
    pattern: '^[^\\u0000-\\u0009\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$',
    description,
  });

export const Instant = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?(Z|[+-]\\d{2}:\\d{2})$',
  description: 'An instant, ISO 8601 with the offset of its zone.',
});
