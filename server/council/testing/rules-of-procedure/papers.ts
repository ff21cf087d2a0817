/** Rules of procedure → tests: Papers (280/97-ВР ст. 46, 59). */
import type { Section } from './section.ts';

export const PAPERS: Section = {
  section: 'Papers',
  rules: [
    {
      rule: 'The roll-call printout has every field that the rules ask for.',
      tests: [
        'server/papers/roll-call/roll-call.test.ts › the printout has every field that the rules of procedure ask for',
      ],
    },
    {
      rule: 'Everyone stands in the printout once, by full name, with the gendered word in capitals.',
      tests: [
        'server/papers/roll-call/roll-call.test.ts › everyone stands there once, by full name, with the word of the vote',
      ],
    },
    {
      rule: 'The printout has a table of factions and choices.',
      tests: [
        'server/proceedings/ballot/roll-call.test.ts › factions come in alphabetical order, then members of none, then the head; the figures add up',
      ],
    },
    {
      rule: 'The printout counts its pages.',
      tests: [
        'server/papers/roll-call/roll-call.test.ts › pages are counted, and a page that goes on says what it belongs to',
      ],
    },
    {
      rule: 'Only adopted decisions have a number, by the council’s pattern and never the ballot’s.',
      tests: [
        'server/council/ballot/consequences.test.ts › an adopted decision has a number by the council’s pattern, in the order of adoption',
        'server/council/ballot/consequences.test.ts › only what is adopted as a whole is a decision',
        'server/papers/roll-call/every-ballot.test.ts › an adopted decision bears its number on the paper, by the council’s pattern',
      ],
    },
    {
      rule: 'Who signs the printout is a rule of the council.',
      tests: [
        'server/papers/roll-call/signatures.test.ts › who signs the printout is a rule of the council: the commission, two deputies, or the secretary alone',
      ],
    },
    {
      rule: 'There is no roll call of a secret ballot.',
      tests: [
        'server/proceedings/ballot/roll-call.test.ts › there is no roll call of a ballot that is unknown, still runs, or is secret',
      ],
    },
    {
      rule: 'Papers are in Ukrainian.',
      tests: [
        'server/papers/roll-call/roll-call.test.ts › the printout has every field that the rules of procedure ask for',
      ],
    },
    {
      rule: 'The protocol of the sitting has all its parts and signatures.',
      tests: [],
      later: 'the protocol is a paper of a later issue; the record already holds its facts',
    },
    {
      rule: 'Extracts from the protocol and decisions are given on request.',
      tests: [],
      later: 'comes with the protocol',
    },
    {
      rule: 'Roll calls are published on the day of the vote and kept without limit of time.',
      tests: [],
      later: 'comes with the public site',
    },
    {
      rule: 'Deadlines of drafts, notices, vetoes and video are watched.',
      tests: [],
      later: 'comes with the deadline clock of the public site',
    },
  ],
};
