/** Who may read the tally at the hall's own broker: it, whether the hub is there, and nothing else of the bus. */
import { topics } from '#contract/hall-bus';
import type { OnAirSettings } from '../settings.ts';
import { tallyTopics } from './mqtt-link.ts';

/** A user of the broker inside the hub; `topics`: beginnings of topics, `/` at the end, or whole topics. */
export type TallyReader = {
  readonly username: string;
  readonly password: string;
  readonly topics: readonly string[];
};

export const tallyReaders = ({ links }: Pick<OnAirSettings, 'links'>): TallyReader[] =>
  links.flatMap((entry) =>
    entry.kind === 'mqtt' && entry.reader ? [{ ...entry.reader, topics: [tallyTopics(entry), topics.hub()] }] : [],
  );
