/** Rules of procedure → tests: voting is personal (280/97-ВР ст. 59 ч. 3), and what stands against proxy voting. */
import type { Section } from './section.ts';

export const PROXY_VOTING: Section = {
  section: 'Against proxy voting',
  rules: [
    {
      rule: 'Who took the card out before the close after voting is named by the record, with the time, and told to the chair as it happens.',
      tests: [
        'server/views/warnings/card-warnings.test.ts › a card taken out after its holder has voted is told while the ballot runs, with the time',
        'server/papers/roll-call/every-ballot.test.ts › a vote that was void before the close is named with its reason and its time, and whether another was given',
      ],
    },
    {
      rule: 'One card at two seats blocks the keys of both, and voids a vote given before.',
      tests: [
        'server/council/registration/seen-twice.test.ts › the keys of both seats are blocked, the floor key too, and a sealed press',
        'server/council/registration/seen-twice.test.ts › a vote given before is void and says why; the member votes anew when one card is left',
        'server/outlets/hall-bus/light-orders.test.ts › seats with one and the same card in their slots are not ready, and see no ballot',
      ],
    },
    {
      rule: 'A vote at the own console stands whoever carries a copy.',
      tests: [
        'server/council/registration/seen-twice.test.ts › a vote given at the own console stands, whoever carries a copy',
      ],
    },
    {
      rule: 'Another’s card in the slot of a registered member blocks the keys of that seat, and is told.',
      tests: [
        'server/council/registration/other-card.test.ts › another’s card in the slot of a registered member is told of by name, and blocks the keys of that seat',
      ],
    },
    {
      rule: 'No keypad brings its card to another seat, and none votes whose slot says that it is empty.',
      tests: [
        'server/hub/spare-keypads.test.ts › a keypad with a card in it comes to no other seat: its card would vote there',
        'server/hub/spare-keypads.test.ts › an empty keypad gives no vote, whoever is registered at its seat; it asks for the floor',
        'server/hub/spare-keypads.test.ts › a card that leaves the replaced keypad leaves the seat, while the spare there is empty; after a restart too',
      ],
    },
    {
      rule: 'It ends when the member’s own seat alone holds the card, a temporary card is given, or a person of the staff registers the member where the last one is.',
      tests: [
        'server/council/registration/seen-twice.test.ts › when the other slot opens the member’s own seat works again',
        'server/council/registration/seen-twice.test.ts › a card left at another seat stays blocked: it may be the copy',
        'server/council/registration/seen-twice.test.ts › a temporary card ends it: the cards in the slots count nowhere',
      ],
    },
    {
      rule: 'A card that turns up elsewhere while nothing proves that its slot still holds it has moved, and the record says so.',
      tests: [
        'server/council/registration/seen-twice.test.ts › where nothing proves that the first slot still holds it, the card has moved',
        'server/views/warnings/card-warnings.test.ts › the record tells of a card at two seats, of its end, and of a card that moved with nothing said',
      ],
    },
    {
      rule: 'Where the rules ask for two hands, a press held too short by both of them counts for nothing and may be repeated.',
      tests: [
        'server/council/ballot/two-hands.test.ts › a press that both hands held too short, or nobody knows how long, is refused and changes nothing',
        'server/council/ballot/two-hands.test.ts › held long enough by both hands it counts, after a refusal too',
        'server/council/ballot/two-hands.test.ts › a sealed press needs both hands as well',
        'server/outlets/hall-bus/light-orders.test.ts › where the rules ask for two hands, the seats that vote are told for how long; elsewhere nobody is',
      ],
    },
    {
      rule: 'The timeline of every open press is kept, and of a secret one never.',
      tests: [
        'server/council/ballot/two-hands.test.ts › an open vote keeps its seat, its age and how long it was held; one at a console has none of them',
        'server/council/ballot/two-hands.test.ts › a sealed press needs both hands as well',
      ],
    },
    {
      rule: 'Neighbouring seats that press together on most ballots are told to the chair alone, with how often chance does it.',
      tests: [
        'server/views/neighbours.test.ts › neighbours within the time on more than half of at least five ballots are told, with how many of how many',
        'server/views/neighbours.test.ts › people who press each for themselves are rarely told of',
        'server/views/warnings/card-warnings.test.ts › neighbours who press together on most ballots stand in the chair’s view, and in no other',
      ],
    },
  ],
};
