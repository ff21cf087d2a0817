/** `GET /api/badges.pdf`: badges of the members as the office has them, all or those of one faction. */

import type { Member } from '#contract/composition';
import type { FileRef } from '#contract/files';
import { Refusal } from '#contract/refusals';
import { Type } from '#typebox';
import { forbidsDesk } from '../../accounts/role-table.ts';
import type { FileStore } from '../../files/file-store.ts';
import { memberWords } from '../../proceedings/words.ts';
import type { ViewContext } from '../../views/context.ts';
import type { House } from '../../views/house.ts';
import { operatorView } from '../../views/operator.ts';
import type { Papers } from '../options.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';
import { hand } from './papers.ts';

/** A picture that is larger would make the file too large to print from: it is left out. */
const PICTURE_BYTES = 4 * 1024 * 1024;

const Asked = Type.Object(
  {
    ...ActingAs.properties,
    faction: Type.Optional(Type.String({ maxLength: 200, description: 'Only members of this faction.' })),
    photos: Type.Optional(Type.Enum(['true', 'false'] as const, { description: 'With photos; so by default.' })),
  },
  { additionalProperties: false },
);

type Badged = {
  papers: Papers;
  house: House;
  files?: FileStore | undefined;
  context: () => ViewContext;
  who: WhoAsks;
};

export function handOutBadges(app: TypedApp, { papers, house, files, context, who }: Badged): void {
  /** Where a picture lies that can be printed. */
  const pathOf = async (ref: FileRef | undefined): Promise<string | undefined> => {
    if (!ref || !files || ref.bytes > PICTURE_BYTES || !['image/png', 'image/jpeg'].includes(ref.type))
      return undefined;
    const found = await files.find(ref.sha256);
    return found.ok ? found.path : undefined;
  };
  app.get(
    '/api/badges.pdf',
    {
      schema: {
        tags: ['hall'],
        summary: 'Badges of the members, 10 a sheet (90 × 55 mm), PDF/A',
        description: 'With photo and arms where they are PNG or JPEG of 4 MB at most.',
        produces: ['application/pdf'],
        querystring: Asked,
        response: {
          200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'The paper.' }),
          401: Refusal,
          403: Refusal,
        },
      },
    },
    async (request, reply) => {
      forbid(forbidsDesk(requireSession(who(request)).actor, 'badges'));
      const { faction, photos = 'true' } = request.query;
      const { council, members } = house.councilState;
      const { council: named, journal, machine } = operatorView(house, context());
      const arms = await pathOf(council?.brand?.arms);
      const chosen = members.filter((member) => faction === undefined || member.faction === faction);
      const badgeOf = async (member: Member) => {
        const photo = photos === 'true' ? await pathOf(member.photo) : undefined;
        const { name, seat } = member;
        return {
          name,
          office: memberWords(member, council?.kind ?? 'city'),
          ...(member.faction !== undefined && { faction: member.faction }),
          ...(seat !== undefined && { seat }),
          ...(photo !== undefined && { photo }),
        };
      };
      const paper = await papers.badges({
        council: council?.name ?? named,
        at: journal.lastAt ?? machine.startedAt,
        badges: await Promise.all(chosen.map(badgeOf)),
        ...(arms !== undefined && { arms }),
        ...(council?.brand?.colour !== undefined && { colour: council.brand.colour }),
      });
      return hand(reply, request.url, paper);
    },
  );
}
