/** Steps of the floor: asked for by the key of a seat, given by the chair, held for so many seconds of the hub's clock. */
import type { GuestId, MemberId } from '#contract/ids';
import type { Answer } from '#contract/live-wire';
import { unreachable } from '#contract/unreachable';
import type { ViewOf } from '#contract/views';
import { LiveClient, signIn } from '../house/live-client.ts';
import { keypadOf, type Play, wait } from './play-state.ts';
import type { StepOf } from './read-scenario.ts';

export type FloorStep = StepOf<
  'speech' | 'guest-speech' | 'request-floor' | 'withdraw-request' | 'expect-queue' | 'expect-microphones'
>;
/** A speech may be extended by an hour at a time. */
const MOST_EXTENDED = 3600;

export async function playFloor(play: Play, step: FloorStep): Promise<Answer | undefined> {
  switch (step.do) {
    case 'speech':
      return speak(play, { memberId: step.member }, step);
    case 'guest-speech':
      return speak(play, { guestId: await guestNamed(play, step.name) }, step);
    case 'request-floor':
      return requestFloor(play, step);
    case 'withdraw-request':
      return pressMicrophoneKey(play, step.member, 'none');
    case 'expect-queue':
      return expectQueue(play, step.members);
    case 'expect-microphones':
      return expectMicrophones(play, step.open);
    default:
      return unreachable(step);
  }
}

type Speaker = { memberId: MemberId } | { guestId: GuestId };

/** Who has the floor already, because the queue went on by itself, just goes on. */
async function speak(
  play: Play,
  speaker: Speaker,
  { kind, seconds }: Pick<StepOf<'speech'>, 'kind' | 'seconds'>,
): Promise<Answer> {
  const { chair } = play.stage;
  const { speech } = await chair.until('chair', (view) => ({ speech: view.speech }), 'the chair’s screen');
  const speaksAlready = speech !== undefined && 'memberId' in speaker && speech.memberId === speaker.memberId;
  if (!speaksAlready) {
    const begun = await chair.command({ type: 'grant-floor', ...speaker, kind });
    if (!begun.ok) return begun;
  }
  const { limitSeconds } = await chair.until('chair', (view) => view.speech, 'the speech on the chair’s screen');
  for (let over = seconds - limitSeconds; limitSeconds > 0 && over > 0; over -= MOST_EXTENDED)
    await chair.command({ type: 'extend-speech', bySeconds: Math.min(over, MOST_EXTENDED) });
  await wait(play, seconds);
  return chair.command({ type: 'end-speech' });
}

async function guestNamed(play: Play, name: string): Promise<GuestId> {
  const { clerk } = play.stage;
  const find = (guests: Readonly<Record<string, { name: string }>>) =>
    Object.entries(guests).find(([, guest]) => guest.name === name)?.[0];
  const known = await clerk.until('secretary', ({ guests }) => ({ id: find(guests) }), 'the guests');
  if (known.id === undefined) await clerk.command({ type: 'add-guest', guest: { name } });
  return (await clerk.until('secretary', ({ guests }) => find(guests), `${name} among the guests`)) as GuestId;
}

/** By the key of the seat; of another kind than that asks for, at the member's console. */
async function requestFloor(play: Play, { member, kind }: StepOf<'request-floor'>): Promise<Answer | undefined> {
  if (kind === undefined) return pressMicrophoneKey(play, member, 'requested');
  const console = await consoleOf(play, member);
  return console.command({ type: 'request-floor', memberId: member, kind });
}

async function pressMicrophoneKey(play: Play, member: MemberId, floor: 'none' | 'requested'): Promise<undefined> {
  const { hall } = play.stage;
  hall.order({ do: 'press', seat: keypadOf(play, member), key: 'request-floor' });
  await hall.untilLights([keypadOf(play, member)], (lights) => lights.floor === floor, `floor light is not ${floor}`);
}

async function consoleOf(play: Play, member: MemberId): Promise<LiveClient> {
  const known = play.consoles.get(member);
  if (known !== undefined) return known;
  const { hub, origin } = play.stage;
  const links: Readonly<Record<string, string>> = await hub.deputyLinks();
  const console = new LiveClient(origin, 'deputy', await signIn(origin, links[member] ?? ''));
  await console.ready();
  play.consoles.set(member, console);
  return console;
}

async function expectQueue(play: Play, members: readonly MemberId[]): Promise<undefined> {
  const { queue } = await upToDate(play);
  const waiting = Object.values(queue)
    .sort((a, b) => a.order - b.order)
    .map(({ memberId, name }) => memberId ?? name);
  differ(play, 'queue', members.join(', '), waiting.join(', '));
}

async function expectMicrophones(play: Play, open: readonly string[]): Promise<undefined> {
  const { microphones } = await upToDate(play);
  const place = (who: string) => String(play.seats.get(who as MemberId) ?? who);
  differ(play, 'microphones', open.map(place).sort().join(', '), [...microphones.open].sort().join(', '));
}

/** The chair's view as it stands on the disk now. */
async function upToDate({ stage: { origin, chairCookie } }: Play): Promise<ViewOf<'chair'>> {
  const answer = await fetch(new URL('/api/views/chair', origin), { headers: { cookie: chairCookie } });
  if (!answer.ok) throw new Error(`the chair’s view: HTTP ${answer.status}`);
  return (await answer.json()) as ViewOf<'chair'>;
}

function differ(play: Play, what: string, expected: string, got: string): undefined {
  if (expected !== got) play.differences.push(`${play.at}: ${what} ${expected || 'empty'}, got ${got || 'empty'}`);
}
