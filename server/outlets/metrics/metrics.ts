/** `GET /metrics`: how hall and hub are, for Prometheus and its like, which bring the token of the data folder. */
import { refuse } from '#contract/refusals';
import type { Hub } from '../../hub/face.ts';
import { healthLine, type ViewContext } from '../../views/context.ts';
import type { House } from '../../views/house.ts';
import { operatorView } from '../../views/operator.ts';
import { RefusalError } from '../refusal-error.ts';
import type { TypedApp } from '../typed-app.ts';
import { families } from './families.ts';
import { CONTENT_TYPE, textOf } from './text-format.ts';
import { bearsToken } from './token.ts';

type Measured = { hub: Hub; house: House; context: () => ViewContext; token: string };

export function tellMetrics(app: TypedApp, { hub, house, context, token }: Measured): void {
  app.get('/metrics', { schema: { hide: true } }, (request, reply) => {
    if (!bearsToken(request.headers.authorization, token)) throw new RefusalError(refuse('NO_METRICS_TOKEN'));
    const now = context();
    const facts = {
      view: operatorView(house, now),
      health: healthLine(house, now),
      nowMs: Date.parse(hub.clock().now),
    };
    return reply
      .type(CONTENT_TYPE)
      .header('cache-control', 'no-store')
      .send(textOf(families(facts)));
  });
}
