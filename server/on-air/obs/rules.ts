/**
 * Which scene suits the moment. In: rules, the preset, what happens now; out: the scene's name, or none, and then what is
 * shown stays. A closed part of a sitting is not asked for here: it has no rules, only the safe scene. Pure.
 */
import type { MicrophonePlace } from '#contract/hall-bus';
import { unreachable } from '#contract/unreachable';
import type { OnAirMoment } from '../moment.ts';
import { DEFAULTS, type ObsEntry, PLATE_SCENE, type Preset, type SceneRule } from './settings.ts';

type Occasion = { readonly when: SceneRule['when']; readonly seat?: number };
type Ruled = Pick<ObsEntry, 'rules' | 'preset'>;

/** Rules in their order: own ones, then those of the preset for the places of the hall. */
export const rulesOf = ({ rules = [], preset }: Ruled, places: OnAirMoment['places']): readonly SceneRule[] => [
  ...rules,
  ...(preset ? presetRules(preset, places) : []),
];

/** The scene for the moment. @param showsResult the result has its time on the screen still. */
export function sceneFor(rules: readonly SceneRule[], moment: OnAirMoment, showsResult: boolean): string | undefined {
  for (const occasion of occasionsOf(moment, showsResult)) {
    const rule = rules.find((one) => fits(one, occasion));
    if (rule) return rule.scene;
  }
  return undefined;
}

/** How long a result is shown, s. */
export const resultSeconds = (rules: readonly SceneRule[]): number => {
  const rule = rules.find(({ when }) => when === 'result');
  return rule?.when === 'result' && rule.seconds !== undefined ? rule.seconds : DEFAULTS.resultSeconds;
};

function fits(rule: SceneRule, { when, seat }: Occasion): boolean {
  if (rule.when === 'seat') return when === 'seat' && seat !== undefined && rule.seats.includes(seat);
  return rule.when === when;
}

/** What the moment may be called, the most exact first. */
function occasionsOf(moment: OnAirMoment, showsResult: boolean): readonly Occasion[] {
  const { happens } = moment;
  switch (happens) {
    case 'none':
      return named('no-sitting', 'quiet');
    case 'alarm':
      return named('alarm', 'break', 'quiet');
    case 'break':
      return named('break', 'quiet');
    case 'result':
      return [...named(...(showsResult ? (['result'] as const) : [])), ...speaking(moment)];
    case 'ballot':
      return [...named('ballot'), ...speaking(moment)];
    case 'speech':
    case 'quiet':
      return speaking(moment);
    case 'closed-part':
      return [];
    default:
      return unreachable(happens);
  }
}

/** Of several open microphones the one opened last leads the camera. */
function speaking({ open }: OnAirMoment): readonly Occasion[] {
  const place = open.findLast((one) => one !== 'chair');
  if (place === undefined)
    return named(...(open.includes('chair') ? (['chair', 'quiet'] as const) : (['quiet'] as const)));
  return [
    place === 'rostrum' ? { when: 'rostrum' } : { when: 'seat', seat: Number(place) },
    ...named('anybody', 'quiet'),
  ];
}

const named = (...all: readonly SceneRule['when'][]): Occasion[] => all.map((when) => ({ when }));

const HALL = 'Зала';
const ROSTRUM = 'Трибуна';
const PLATES: readonly SceneRule[] = [
  { when: 'break', scene: PLATE_SCENE },
  { when: 'no-sitting', scene: PLATE_SCENE },
  { when: 'quiet', scene: HALL },
];

/** The rules of a preset. `camera-each-seat` has a scene for each seat of the hall: «Місце 5». */
function presetRules(preset: Preset, places: readonly MicrophonePlace[]): readonly SceneRule[] {
  switch (preset) {
    case 'plates-only':
      return PLATES;
    case 'two-cameras':
      return [{ when: 'rostrum', scene: ROSTRUM }, { when: 'chair', scene: ROSTRUM }, ...PLATES];
    case 'camera-each-seat':
      return [
        ...seatsIn(places).map((seat): SceneRule => ({ when: 'seat', seats: [seat], scene: `Місце ${seat}` })),
        { when: 'rostrum', scene: ROSTRUM },
        { when: 'chair', scene: 'Головуючий' },
        ...PLATES,
      ];
    default:
      return unreachable(preset);
  }
}

const seatsIn = (places: readonly MicrophonePlace[]): number[] =>
  places.flatMap((place) => (typeof place === 'number' ? [place] : []));
