/**
 * What the head of the wall must say beside the scene: a closed part, a trial, a secret ballot, a quorum that is lost or
 * that others than the deputies themselves have entered.
 * In: the hall's view. Out: plates in the order of their weight; a head has room for two.
 */
import type { HallView } from '#contract/views';

export type Plate = 'closed-part' | 'trial' | 'no-quorum' | 'entered' | 'secret';

const MOST = 2;
/** Before the opening and after the end nobody speaks of a lost quorum. */
const QUORUM_SCENES: readonly HallView['scene'][] = ['agenda', 'item', 'speech', 'ballot', 'result', 'break'];

export function platesOf(view: HallView): readonly Plate[] {
  const { scene, head, ballot, result, quorum } = view;
  const asked = scene === 'ballot' ? ballot : scene === 'result' ? result : undefined;
  const isOfQuorum = QUORUM_SCENES.includes(scene) && head?.state !== 'convened';
  const plates: readonly (readonly [Plate, boolean])[] = [
    ['closed-part', head?.closedPart === true],
    ['trial', asked?.trial === true],
    ['no-quorum', quorum?.met === false && isOfQuorum],
    ['entered', isOfQuorum && isEntered(quorum)],
    ['secret', scene === 'ballot' && ballot?.manner === 'secret'],
  ];
  return plates.flatMap(([plate, shown]) => (shown ? [plate] : [])).slice(0, MOST);
}

/** The quorum stands by those alone whom the staff entered. */
const isEntered = (quorum: HallView['quorum']): boolean =>
  quorum?.entered !== undefined && quorum.met && quorum.deputies - quorum.entered < quorum.needed;
