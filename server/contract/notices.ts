/**
 * The notice of a planned sitting by e-mail. Over HTTP: `/api/notices/:planId` (GET: how it will look and who gets it;
 * POST: sends it), `/api/notices/addresses` (PUT). Addresses are in no event and no view.
 */
import { type Static, Type } from '#typebox';
import { MemberId } from './ids.ts';
import { LetterFate } from './publishing.ts';

const closed = { additionalProperties: false };

/** Characters of an address. */
export const MAIL_ADDRESS_CHARACTERS = 254;
const PATTERN = '^[^\\s@<>,;:"()\\[\\]\\\\]{1,64}@[^\\s@<>,;:"()\\[\\]\\\\]+\\.[^\\s@<>,;:"()\\[\\]\\\\.]{2,}$';
export const MailAddress = Type.String({
  maxLength: MAIL_ADDRESS_CHARACTERS,
  pattern: PATTERN,
  description: 'E-mail address.',
});
const ADDRESS = new RegExp(PATTERN, 'u');
/** Whether it can be one, as far as is seen without a letter. */
export const isMailAddress = (text: string): boolean => text.length <= MAIL_ADDRESS_CHARACTERS && ADDRESS.test(text);

/** Whose address is what, as typed; absent: that member has none any more. What is no address is refused by the name, the others are kept. */
export const Addresses = Type.Object(
  {
    addresses: Type.Array(
      Type.Object(
        { memberId: MemberId, address: Type.Optional(Type.String({ maxLength: MAIL_ADDRESS_CHARACTERS })) },
        closed,
      ),
      { maxItems: 1001 },
    ),
  },
  closed,
);
export type Addresses = Static<typeof Addresses>;

export const Recipient = Type.Object(
  {
    memberId: MemberId,
    name: Type.String(),
    address: Type.Optional(Type.String()),
    /** What became of the last letter to this member. */
    fate: Type.Optional(LetterFate),
    at: Type.Optional(Type.String()),
  },
  closed,
);
export type Recipient = Static<typeof Recipient>;

export const NoticePreview = Type.Object(
  {
    subject: Type.String(),
    text: Type.String(),
    recipients: Type.Array(Recipient),
    /** No mail server is set up: nothing can be sent. */
    mail: Type.Boolean(),
  },
  closed,
);
export type NoticePreview = Static<typeof NoticePreview>;

/** To everybody, or again to those whom no letter has reached. */
export const SendNotice = Type.Object({ to: Type.Enum(['all', 'missed'] as const) }, closed);
export type SendNotice = Static<typeof SendNotice>;
