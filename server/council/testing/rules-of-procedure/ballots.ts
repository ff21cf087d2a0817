/** Rules of procedure → tests: Kinds of ballot (280/97-ВР ст. 26, 43, 55, 56, 59). */
import type { Section } from './section.ts';

export const BALLOTS: Section = {
  section: 'Kinds of ballot',
  rules: [
    {
      rule: 'Every subject has its default majority by the council’s rules; another is advice given, not refused.',
      tests: ['server/council/ballot/course.test.ts › which majority fits which subject is advice, never a refusal'],
    },
    {
      rule: 'Open by name is the rule.',
      tests: [
        'server/council/ballot/course.test.ts › a ballot is open by name and as long as the rules say, unless the chair says otherwise',
      ],
    },
    {
      rule: 'A secret ballot is held only on the grounds the law names, and refused on any other.',
      tests: [
        'server/council/ballot/secret.test.ts › a ballot is secret only on one of the grounds that the law lists',
      ],
    },
    {
      rule: 'In a vote of no confidence in a state administration a majority expresses it, two thirds oblige.',
      tests: [
        'server/council/ballot/explain.test.ts › in a vote of no confidence a majority expresses it, two thirds oblige to resign',
      ],
    },
    {
      rule: 'An election needs the majority of the composition.',
      tests: ['server/council/ballot/alternatives.test.ts › an election needs the majority of the composition'],
    },
    {
      rule: 'When no candidate is elected, a second round is held between the two with most votes, where the rules say so.',
      tests: [
        'server/council/ballot/alternatives.test.ts › when nobody is elected, the two with most votes go to a second round',
        'server/council/ballot/alternatives.test.ts › there is no second round where the rules know none, where one is elected, or where it would be the same',
      ],
    },
    {
      rule: 'Of several alternatives each is put to the vote, and the one with most votes is picked.',
      tests: [
        'server/council/ballot/alternatives.test.ts › of several alternatives each is put to the vote in its turn, under an id of its own',
        'server/council/ballot/alternatives.test.ts › the alternative with most votes wins, and the verdict shows the figures of each and the votes of that one',
      ],
    },
    {
      rule: 'At the close who is present and pressed nothing is not voting, everyone else is absent.',
      tests: ['server/council/ballot/close.test.ts › at the close everyone of the roster has one outcome'],
    },
    {
      rule: 'A member in conflict is counted apart from all others.',
      tests: [
        'server/council/conflict/conflict.test.ts › N and the quorum stay as they are, and who is in conflict is out of those present',
        'server/papers/roll-call/roll-call.test.ts › a conflict of interest has its own figure, column and words',
      ],
    },
    {
      rule: 'All outcomes together are the whole roster, always.',
      tests: [
        'server/council/ballot/close.test.ts › at the close everyone of the roster has one outcome',
        'server/council/properties.test.ts › no sequence of commands breaks a rule',
      ],
    },
    {
      rule: 'A choice may be changed until the close, unless the council’s rules forbid it.',
      tests: [
        'server/council/ballot/vote.test.ts › keypad and console are one vote: the last one holds',
        'server/council/ballot/vote.test.ts › where the regulations forbid it, a choice does not change',
      ],
    },
    {
      rule: 'A ballot lasts 30 s unless the rules or the chair say otherwise, with a warning in the last 5.',
      tests: [
        'server/council/ballot/course.test.ts › a ballot is open by name and as long as the rules say, unless the chair says otherwise',
      ],
    },
    {
      rule: 'The chair may extend a ballot or close it early.',
      tests: [
        'server/council/ballot/course.test.ts › the chair extends a running ballot',
        'server/council/ballot/course.test.ts › a ballot closes by the chair or by time, once',
      ],
    },
    {
      rule: 'Before closing, the chair sees how many present members have not voted, and who.',
      tests: [
        'server/council/ballot/vote.test.ts › before closing, the chair sees who is registered and has not voted',
      ],
    },
    {
      rule: 'A closed ballot never changes.',
      tests: [
        'server/council/ballot/course.test.ts › a closed ballot never changes, whatever comes after',
        'server/council/properties.test.ts › no sequence of commands breaks a rule',
      ],
    },
    {
      rule: 'A running ballot may be stopped with a reason: no verdict, and no count shown.',
      tests: [
        'server/council/ballot/course.test.ts › a ballot that is stopped keeps its reason, and has no verdict and no count',
      ],
    },
    {
      rule: 'A result is set aside only by a ballot that names it and the reason; both stay in the record.',
      tests: [
        'server/council/ballot/set-aside.test.ts › a result is set aside only by a ballot that names it and the reason; both stay in the record',
      ],
    },
    {
      rule: 'A repeat ballot needs a procedural decision first, and names the ballot it repeats.',
      tests: [
        'server/council/ballot/set-aside.test.ts › a repeat ballot needs a procedural decision first, and names the ballot it repeats',
      ],
    },
    {
      rule: 'A member may state that the own vote was recorded wrongly; the statement is entered, the count stays.',
      tests: [
        'server/council/statements/statements.test.ts › a member states that the own vote was recorded wrongly: it is entered, and the count stays',
      ],
    },
    {
      rule: 'Amendments are put to the vote in the order of receipt.',
      tests: [
        'server/council/agenda/amendments.test.ts › amendments are numbered in the order of receipt within their item',
        'server/views/warnings/warnings.test.ts › an amendment put before one received earlier is told to the chair',
      ],
    },
    {
      rule: 'A rejected amendment is not put again within the item.',
      tests: ['server/council/ballot/opening.test.ts › a rejected amendment is not put again within the item'],
    },
    {
      rule: 'There is no debate where nobody objects: the chair may go from the report to the vote.',
      tests: [
        'server/council/ballot/opening.test.ts › no debate is forced: the chair may put the question at any stage, right after the report too',
      ],
    },
    {
      rule: 'Only those registered vote; who comes late registers and votes from then on.',
      tests: [
        'server/council/ballot/vote.test.ts › only those registered vote; who comes late registers and votes from then on',
      ],
    },
    {
      rule: 'A card taken out before the close makes the member absent and the vote void, or the vote stands by the rules.',
      tests: [
        'server/council/ballot/departure.test.ts › a card taken out before the close makes the vote void and the member absent',
        'server/council/ballot/departure.test.ts › where the rules let it stand, the vote counts at the close; who has gone is present no more',
      ],
    },
    {
      rule: 'A card taken out is not yet a departure: the member has left when the secretary confirms it, and each has its time.',
      tests: [
        'server/council/registration/again.test.ts › «вибув» is confirmed of one who was here and is registered no more',
      ],
    },
    {
      rule: 'Quorum is tested when a ballot opens.',
      tests: [
        'server/council/ballot/course.test.ts › a ballot opens only with a quorum, and the head does not help it',
      ],
    },
    {
      rule: 'A quorum lost later lets the running ballot stand, or voids it by the rules.',
      tests: [
        'server/council/ballot/departure.test.ts › a quorum lost while the ballot runs lets it stand: one pulled card defeats no decision',
        'server/council/ballot/departure.test.ts › where the rules void it, the departure that loses the quorum closes the ballot at once',
      ],
    },
    {
      rule: 'Without quorum only a procedural ballot opens, and only where the council’s rules allow it.',
      tests: [
        'server/council/ballot/course.test.ts › without quorum only a procedural ballot may be opened, and only where the council’s rules allow it',
      ],
    },
  ],
};
