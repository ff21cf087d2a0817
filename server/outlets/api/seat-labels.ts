/** `GET /api/seat-labels.pdf`: labels for the seats of the hall, with the names and keypads of now. */

import { Refusal } from '#contract/refusals';
import { Type } from '#typebox';
import { forbidsDesk } from '../../accounts/role-table.ts';
import type { ViewContext } from '../../views/context.ts';
import type { House } from '../../views/house.ts';
import { operatorView } from '../../views/operator.ts';
import type { Papers } from '../options.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';
import { hand } from './papers.ts';

type Labelled = { papers: Papers; house: House; context: () => ViewContext; who: WhoAsks };

export function handOutSeatLabels(app: TypedApp, { papers, house, context, who }: Labelled): void {
  app.get(
    '/api/seat-labels.pdf',
    {
      schema: {
        tags: ['hall'],
        summary: 'Labels for the seats of the hall, 24 a sheet (70 × 36 mm), PDF/A',
        produces: ['application/pdf'],
        querystring: ActingAs,
        response: {
          200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'The paper.' }),
          401: Refusal,
          403: Refusal,
        },
      },
    },
    async (request, reply) => {
      forbid(forbidsDesk(requireSession(who(request)).actor, 'seat-labels'));
      const { council, seats, journal, machine } = operatorView(house, context());
      const labels = Object.values(seats).toSorted((a, b) => a.seat - b.seat);
      const paper = await papers.seatLabels({ council, at: journal.lastAt ?? machine.startedAt, labels });
      return hand(reply, request.url, paper);
    },
  );
}
