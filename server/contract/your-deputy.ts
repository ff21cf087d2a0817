/**
 * «Ваш депутат»: what the public site tells of a deputy, for other pages and programs. A format is stable: fields are
 * added within a version, never taken away or given another meaning. Paths are from the site's root. The first file
 * lies beside the deputy's page as `deputy.json`, the second beside the page of each sitting as `votes.json`.
 */
import { type Static, Type } from '#typebox';
import { OUTCOMES, Outcome } from './vocabulary.ts';

const Count = Type.Integer({ minimum: 0 });
const closed = { additionalProperties: false };
const Journal = Type.Object(
  {
    position: Type.Integer({ minimum: 0, description: 'Of the last event that is shown.' }),
    hash: Type.String({ description: 'Hash of the record’s chain up to it, hex.' }),
  },
  closed,
);
const CouncilName = Type.Object(
  { name: Type.String(), edrpou: Type.Optional(Type.String()), katottg: Type.Optional(Type.String()) },
  closed,
);
const Votes = Type.Object(
  {
    ...(Object.fromEntries(OUTCOMES.map((outcome) => [outcome, Count])) as Record<Outcome, typeof Count>),
    total: Type.Integer({ minimum: 0, description: 'Of how many ballots by name.' }),
  },
  closed,
);
const Agreement = Type.Object(
  {
    name: Type.String(),
    page: Type.String(),
    same: Type.Integer({ minimum: 0, description: 'In how many ballots they chose the same.' }),
    of: Type.Integer({ minimum: 0, description: 'Of how many in which both chose.' }),
  },
  closed,
);
const Deputy = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    office: Type.String(),
    faction: Type.Optional(Type.String()),
    district: Type.Optional(Count),
    photo: Type.Optional(Type.String()),
    page: Type.String(),
  },
  closed,
);

export const YourDeputy = Type.Object(
  {
    format: Type.Literal('dzvin-deputy/1'),
    council: CouncilName,
    journal: Journal,
    deputy: Deputy,
    attended: Type.Object({ sittings: Count, of: Count }, closed),
    votes: Votes,
    withFaction: Type.Optional(Agreement),
    withOthers: Type.Array(Agreement),
    spoke: Type.Object({ times: Count, seconds: Count }, closed),
    conflicts: Type.Array(Type.Object({ title: Type.String(), page: Type.String(), at: Type.String() }, closed)),
    sittings: Type.Array(
      Type.Object(
        {
          title: Type.String(),
          date: Type.String(),
          page: Type.String(),
          votesFile: Type.String({ description: 'Every vote of that sitting.' }),
          present: Type.Boolean(),
          votes: Votes,
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'dzvin-deputy/1', title: 'Ваш депутат' },
);
export type YourDeputy = Static<typeof YourDeputy>;

export const YourDeputyVotes = Type.Object(
  {
    format: Type.Literal('dzvin-deputy-votes/1'),
    council: CouncilName,
    journal: Journal,
    deputy: Deputy,
    sitting: Type.Object({ title: Type.String(), date: Type.String(), page: Type.String() }, closed),
    votes: Type.Array(
      Type.Object(
        {
          number: Type.Integer({ minimum: 1 }),
          title: Type.String({ description: 'Title of the item, or the question of a ballot about the sitting.' }),
          question: Type.String(),
          about: Type.String(),
          outcome: Type.Optional(Outcome),
          word: Type.String(),
          result: Type.String(),
          headline: Type.String(),
          decisions: Type.Array(Type.String()),
          setAside: Type.Optional(Count),
          page: Type.String(),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'dzvin-deputy-votes/1', title: 'Ваш депутат: голосування за засідання' },
);
export type YourDeputyVotes = Static<typeof YourDeputyVotes>;
