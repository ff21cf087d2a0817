import { test } from 'tap';
import type { CommandType, PersonCommand } from '#contract/commands';
import type { MemberId } from '#contract/ids';
import type { ViewName } from '#contract/views';
import { ROLES, type Role } from '#contract/vocabulary';
import type { Actor } from '../hub/face.ts';
import {
  type DeskName,
  forbidsAccount,
  forbidsCommand,
  forbidsDesk,
  forbidsLink,
  forbidsView,
  ONLY_FOR_ONESELF,
  ROLE_TABLE,
} from './role-table.ts';

const own = 'm1' as MemberId;
const another = 'm2' as MemberId;
const actorOf = (role: Actor['role']): Actor => (role === 'deputy' ? { role, memberId: own } : { role });
const commandFor = (type: string, memberId: MemberId) => ({ type, memberId }) as unknown as PersonCommand;
const may = (lawful: boolean) => (lawful ? 'may' : 'may not');

for (const [type, roles] of Object.entries<readonly string[]>(ROLE_TABLE.command)) {
  for (const role of ROLES) {
    const lawful = roles.includes(role);
    test(`the role ${role} ${may(lawful)} give the command ${type}`, async (t) => {
      const refusal = forbidsCommand(actorOf(role), commandFor(type, own));
      t.match(
        refusal ?? { code: 'none' },
        lawful ? { code: 'none' } : { code: 'ROLE_MAY_NOT', details: { role, what: type } },
      );
    });
  }
}
for (const [view, roles] of Object.entries<readonly string[]>(ROLE_TABLE.view)) {
  for (const role of ROLES) {
    const lawful = roles.includes(role);
    test(`the role ${role} ${may(lawful)} see the view ${view}`, async (t) => {
      t.equal(forbidsView(actorOf(role), view as ViewName)?.code, lawful ? undefined : 'ROLE_MAY_NOT');
    });
  }
}
for (const [desk, roles] of Object.entries<readonly string[]>(ROLE_TABLE.desk)) {
  for (const role of ROLES) {
    const lawful = roles.includes(role);
    test(`the role ${role} ${may(lawful)} ask at the desk ${desk}`, async (t) => {
      t.equal(forbidsDesk(actorOf(role), desk as DeskName)?.code, lawful ? undefined : 'ROLE_MAY_NOT');
    });
  }
}
for (const [linked, roles] of Object.entries<readonly string[]>(ROLE_TABLE.link)) {
  for (const role of ROLES) {
    const lawful = roles.includes(role);
    test(`the role ${role} ${may(lawful)} issue a sign-in link of the role ${linked}`, async (t) => {
      t.equal(forbidsLink(actorOf(role), linked as Role)?.code, lawful ? undefined : 'ROLE_MAY_NOT');
    });
  }
}
for (const [kept, roles] of Object.entries<readonly string[]>(ROLE_TABLE.account)) {
  for (const role of ROLES) {
    const lawful = roles.includes(role);
    test(`the role ${role} ${may(lawful)} keep an account of the role ${kept}`, async (t) => {
      const said = kept === 'display' ? 'ACCOUNT_WRONG_FOR_ROLE' : 'ROLE_MAY_NOT';
      t.equal(forbidsAccount(actorOf(role), kept as Role)?.code, lawful ? undefined : said);
    });
  }
}
for (const type of ONLY_FOR_ONESELF) {
  test(`a deputy gives the command ${type} only for himself`, async (t) => {
    t.equal(forbidsCommand(actorOf('deputy'), commandFor(type, another))?.code, 'NOT_YOURSELF');
    t.equal(forbidsCommand({ role: 'deputy' }, commandFor(type, another))?.code, 'NOT_YOURSELF');
  });
}

test('nobody but a deputy votes: a chair, a secretary and an operator never vote for another', async (t) => {
  t.strictSame(ROLE_TABLE.command['cast-vote'], ['deputy']);
});

test('a stolen session makes no more of its kind, but for the operator’s: a second one is let in by the first alone', async (t) => {
  for (const role of ROLES.filter((one) => one !== 'operator'))
    t.notOk((ROLE_TABLE.link[role] as readonly string[]).includes(role));
  t.strictSame(ROLE_TABLE.link.operator, ['operator']);
});

test('every command that a deputy may give names the member and is bound to himself', async (t) => {
  const given = (Object.keys(ROLE_TABLE.command) as CommandType[]).filter((type) =>
    (ROLE_TABLE.command[type] as readonly string[]).includes('deputy'),
  );
  t.strictSame(given.toSorted(), [...ONLY_FOR_ONESELF].toSorted());
});

test('whoever may not is told as whom he is signed in and who may, in words', async (t) => {
  t.match(forbidsCommand(actorOf('secretary'), { type: 'open-sitting' }), {
    uk: 'Ви увійшли як секретар, а право на це має лише головуючий.',
    en: 'You are signed in as secretary; only chair may do this.',
  });
});
