/** One thing that happened, as an element of `debateBody`: speech, ballot, amendment, statement, or what is told. */
import type { Element } from 'slimdom';
import { unreachable } from '#contract/unreachable';
import { namedVotesOf, resultOf } from '../../proceedings/ballot/figures.ts';
import type { BallotRecord, Matter, SpeechRecord } from '../../proceedings/proceedings.ts';
import { voteWord } from '../../proceedings/words.ts';
import { localOf } from '../local-time.ts';
import type { PublicSitting } from '../public-sitting.ts';
import type { Build } from './element.ts';
import { ballotEId, choiceEId, memberEId, ref, resultEId, roleEId, speakerEId, speechEId } from './ids.ts';

type Of<Kind extends Matter['kind']> = Extract<Matter, { kind: Kind }>;

export function matterElement(sitting: PublicSitting, matter: Matter, build: Build): Element {
  switch (matter.kind) {
    case 'speech':
      return spoken(sitting, matter.speech, build);
    case 'ballot':
      return ballotElement(sitting, matter.ballot, build);
    case 'amendment':
      return amendmentElement(matter, build);
    case 'statement':
      return statementElement(matter, build);
    case 'told':
      return toldElement(sitting, matter, build);
    default:
      return unreachable(matter);
  }
}

/** Of a speech the record has who and when, not the words: those are in the video. */
function spoken(sitting: PublicSitting, speech: SpeechRecord, build: Build): Element {
  const { number, speaker, kind, begunAt, endedAt, seconds } = speech;
  const local = localOf(sitting);
  const who = {
    by: ref(speakerEId(speaker)),
    as: speaker.office === undefined ? undefined : ref(roleEId(speaker.office)),
  };
  const times = { startTime: local(begunAt), endTime: local(endedAt) };
  const element = build(
    'speech',
    { eId: speechEId(number), ...who, ...times },
    build('from', {}, speaker.name),
    build('p', {}, `Виступ тривав ${Math.round(seconds)} с.`),
  );
  return kind === 'point-of-order' ? build('pointOfOrder', { eId: `pointOfOrder_${number}` }, element) : element;
}

function ballotElement(sitting: PublicSitting, ballot: BallotRecord, build: Build): Element {
  const { number, facts, end, items, origin } = ballot;
  const eId = ballotEId(number);
  const content = [
    build('num', {}, String(number)),
    build('heading', {}, facts.about),
    build('p', {}, facts.text),
    /* The section is that of one item: a block names each of its own. */
    ...(items.length > 1 ? items.map((item) => build('p', {}, `${item.number}. ${item.title}`)) : []),
    ...(origin ? [] : [time(sitting, facts.openedAt, 'Голосування відкрито', build)]),
    ...(origin?.hasTimes ? [time(sitting, facts.openedAt, 'Час голосування в джерелі', build)] : []),
    ...ended(ballot, build),
    end.kind === 'closed' && ballot.setAside
      ? build(
          'p',
          {},
          `Результат скасовано голосуванням № ${ballot.setAside.byNumber}. ${ballot.setAside.reason}`.trim(),
        )
      : undefined,
  ];
  return facts.subject === 'procedural'
    ? build('proceduralMotions', { eId }, ...content)
    : build('debateSection', { eId, name: 'ballot' }, ...content);
}

const time = (sitting: PublicSitting, at: string, words: string, build: Build): Element => {
  const local = localOf(sitting)(at);
  return build('p', {}, `${words}: `, build('recordedTime', { time: local }, local.slice(11, 19)));
};

function ended({ end }: BallotRecord, build: Build): Element[] {
  switch (end.kind) {
    case 'stopped':
      return [build('p', {}, `Голосування зупинено: ${end.reason}`)];
    case 'voided':
      return [build('p', {}, 'Голосування перервано без результату.')];
    case 'told':
    case 'closed': {
      const outcome = build('outcome', { refersTo: ref(resultEId(resultOf(end) ?? 'untold')) }, end.headline);
      const votes = (namedVotesOf(end) ?? []).map(({ member, outcome }) => {
        const choice = { by: ref(memberEId(member.id)), choice: ref(choiceEId(outcome)) };
        return build('p', {}, build('vote', choice, `${member.name}: ${voteWord(outcome, member.gender)}`));
      });
      return [build('p', {}, outcome), build('p', {}, end.explanation), ...votes];
    }
    default:
      return unreachable(end);
  }
}

function amendmentElement({ position, amendment, author }: Of<'amendment'>, build: Build): Element {
  const by = author && build('p', {}, build('person', { refersTo: ref(memberEId(author.id)) }, author.name));
  return build(
    'debateSection',
    { eId: `amendment_${position}`, name: 'amendment' },
    build('num', {}, String(amendment.number)),
    build('heading', {}, 'Поправка'),
    by,
    build('p', {}, amendment.text),
  );
}

/** A statement about one's own vote is a declaration of vote; any other is one made in writing. */
function statementElement({ position, statement, member }: Of<'statement'>, build: Build): Element {
  const name = statement.kind === 'recorded-wrongly' ? 'declarationOfVote' : 'writtenStatements';
  const by = member && build('p', {}, build('person', { refersTo: ref(memberEId(member.id)) }, member.name));
  return build(name, { eId: `statement_${position}` }, by, build('p', {}, statement.text));
}

function toldElement(sitting: PublicSitting, { position, type, at, title, detail }: Of<'told'>, build: Build): Element {
  const content = [time(sitting, at, title, build), detail === undefined ? undefined : build('p', {}, detail)];
  return type === 'SittingAdjourned'
    ? build('adjournment', { eId: `told_${position}` }, ...content)
    : build('debateSection', { eId: `told_${position}`, name: 'told' }, ...content);
}
