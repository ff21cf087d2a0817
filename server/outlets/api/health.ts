/** `GET /api/health`: whether the hub is well, for whoever watches the appliance. Needs no session, names nobody. */
import { HealthLine } from '#contract/views';
import { healthLine, type ViewContext } from '../../views/context.ts';
import type { House } from '../../views/house.ts';
import type { TypedApp } from '../typed-app.ts';

export function tellHealth(app: TypedApp, house: House, context: () => ViewContext): void {
  app.get(
    '/api/health',
    { schema: { tags: ['health'], summary: 'Whether the hub is well', security: [], response: { 200: HealthLine } } },
    () => healthLine(house, context()),
  );
}
