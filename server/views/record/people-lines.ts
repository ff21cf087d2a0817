/** Lines of offices, mandates, factions, invited people and statements for the protocol. */
import type { Chair } from '#contract/composition';
import type { SittingEventOf } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import type { Sitting } from '../../council/council.ts';
import { shortNameOf } from '../../council/course/names.ts';
import { ballotWords, byBallot, gendered, type Line, line, nameIn, namesIn, said } from './line.ts';

type RosterEvent = SittingEventOf<'MandateEnded' | 'MandateRecognised' | 'FactionChanged' | 'TemporaryCardGiven'>;
type OfficeEvent = SittingEventOf<
  'ChairPassed' | 'SittingSecretaryNamed' | 'CountingCommissionFormed' | 'GuestAdded' | 'StatementEntered'
>;

export function peopleLine(sitting: Sitting, event: RosterEvent | OfficeEvent): Line {
  switch (event.type) {
    case 'MandateEnded':
    case 'MandateRecognised':
    case 'FactionChanged':
    case 'TemporaryCardGiven':
      return rosterLine(sitting, event);
    default:
      return officeLine(sitting, event);
  }
}

function rosterLine(sitting: Sitting, event: RosterEvent): Line {
  switch (event.type) {
    case 'MandateEnded': {
      const name = nameIn(sitting, event.data.memberId);
      return line('people', `${name}: повноваження припинено`, `${name}: the mandate ended`, said(event.data.ground));
    }
    case 'MandateRecognised': {
      const name = shortNameOf(event.data.member.name);
      return line('people', `${name}: повноваження визнано`, `${name}: the mandate was recognised`);
    }
    case 'FactionChanged': {
      const { memberId, faction } = event.data;
      const name = nameIn(sitting, memberId);
      if (faction !== undefined) {
        return line('people', `${name}: тепер у фракції «${faction}»`, `${name} is now in the faction “${faction}”`);
      }
      const uk = `${name}: ${gendered(sitting, memberId, 'позафракційний', 'позафракційна')}`;
      return line('people', uk, `${name} belongs to no faction now`);
    }
    case 'TemporaryCardGiven': {
      const name = nameIn(sitting, event.data.memberId);
      return line('people', `${name}: видано тимчасову картку`, `${name} was given a temporary card`);
    }
    default:
      return unreachable(event);
  }
}

function officeLine(sitting: Sitting, event: OfficeEvent): Line {
  switch (event.type) {
    case 'ChairPassed': {
      const name = chairIn(sitting, event.data.chair);
      return line('people', `Головує ${name}`, `${name} presides`, said(event.data.reason));
    }
    case 'SittingSecretaryNamed': {
      const name = nameIn(sitting, event.data.memberId);
      const by = byBallot(sitting, event.data.ballotId);
      return line('people', `Секретар засідання: ${name}`, `Secretary of the sitting: ${name}`, by);
    }
    case 'CountingCommissionFormed':
      return commissionLine(sitting, event.data);
    case 'GuestAdded': {
      const { name, office } = event.data.guest;
      return line('people', `Запрошено: ${name}`, `Invited: ${name}`, said(office));
    }
    case 'StatementEntered':
      return statementLine(sitting, event.data);
    default:
      return unreachable(event);
  }
}

const chairIn = (sitting: Sitting, chair: Chair): string =>
  'name' in chair ? chair.name : nameIn(sitting, chair.member);

function commissionLine(sitting: Sitting, data: SittingEventOf<'CountingCommissionFormed'>['data']): Line {
  const { members, chair, secretary } = data.commission;
  const others = members.filter((id) => id !== chair && id !== secretary);
  const names = {
    chair: nameIn(sitting, chair),
    secretary: nameIn(sitting, secretary),
    others: namesIn(sitting, others),
  };
  return line('people', 'Обрано лічильну комісію', 'A counting commission was formed', {
    uk: `Голова — ${names.chair}, секретар — ${names.secretary}, члени: ${names.others}`,
    en: `Chair: ${names.chair}; secretary: ${names.secretary}; members: ${names.others}`,
  });
}

function statementLine(sitting: Sitting, data: SittingEventOf<'StatementEntered'>['data']): Line {
  const { memberId, kind, text, ballotId } = data;
  const name = nameIn(sitting, memberId);
  const stated = gendered(sitting, memberId, 'заявив', 'заявила');
  if (kind === 'for-the-record' || ballotId === undefined) {
    return line('statement', `${name}: заява для протоколу`, `${name}: a statement for the protocol`, said(text));
  }
  const which = ballotWords(sitting, ballotId);
  const uk = `${name} ${stated}, що голос зараховано неправильно: ${which.uk}`;
  return line('statement', uk, `${name} stated that the vote was recorded wrongly: ${which.en}`, said(text));
}
