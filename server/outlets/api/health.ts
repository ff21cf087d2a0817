/**
 * How the appliance is. `GET /api/health` needs no session and names nobody; `GET /api/health/hall` tells those who
 * keep the hall running what was refused, and how each line and device is.
 */

import { BridgeHealth } from '#contract/hall-health';
import { BridgeId } from '#contract/ids';
import { Refusal } from '#contract/refusals';
import { HealthLine } from '#contract/views';
import { Type } from '#typebox';
import { forbidsDesk } from '../../accounts/role-table.ts';
import type { Hub } from '../../hub/face.ts';
import { healthLine, type ViewContext } from '../../views/context.ts';
import type { House } from '../../views/house.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';

const HallHealth = Type.Object(
  {
    refused: Type.Record(Type.String(), Type.Integer(), { description: 'Refused reports by code, since the start.' }),
    bridges: Type.Record(BridgeId, BridgeHealth),
  },
  { additionalProperties: false },
);

type Told = { hub: Hub; house: House; context: () => ViewContext; who: WhoAsks };

export function tellHealth(app: TypedApp, { hub, house, context, who }: Told): void {
  app.get(
    '/api/health',
    { schema: { tags: ['health'], summary: 'Whether the hub is well', security: [], response: { 200: HealthLine } } },
    () => healthLine(house, context()),
  );
  app.get(
    '/api/health/hall',
    {
      schema: {
        tags: ['health'],
        summary: 'Lines, devices and refused reports of the hall',
        querystring: ActingAs,
        response: { 200: HallHealth, 401: Refusal, 403: Refusal },
      },
    },
    (request) => {
      forbid(forbidsDesk(requireSession(who(request)).actor, 'hall-health'));
      const { refused, bridges } = hub.hall();
      return { refused, bridges: Object.fromEntries([...bridges].map(([bridge, { health }]) => [bridge, health])) };
    },
  );
}
