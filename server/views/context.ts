/** What views are told that is in no event: which devices answer, and how many displays watch. No clock. */
import type { MemberId } from '#contract/ids';
import type { OnAirView } from '#contract/on-air';
import type { RecordingView } from '#contract/recording';
import type { HealthLine, OfficeView, OperatorView } from '#contract/views';
import { presenceOf, registeredMembers } from '../council/registration/presence.ts';
import type { HallNow, Hub } from '../hub/face.ts';
import type { MachineNow } from '../hub/machine.ts';
import type { House } from './house.ts';

export type ViewContext = {
  readonly links: ReturnType<Hub['links']>;
  /** Hall displays that watch now. */
  readonly displays: number;
  /** Displays that are screens of the hall, by screen; absent: nothing is known of them. */
  readonly watches?: OperatorView['watches'];
  /** Names of the pages that are signed in as this member now; absent: nothing is known of them. */
  readonly pagesOf?: (memberId: MemberId) => readonly string[];
  /** How lines, devices and microphones are; absent: nothing is known of them. */
  readonly hall?: HallNow;
  /** The machine the hub runs on, as last looked at. */
  readonly machine?: MachineNow;
  /** A rehearsal beside the real house. */
  readonly rehearsal?: OfficeView['rehearsal'];
  /** Wrong PINs of the last hour, the oldest first, `atMs` on one clock; `isShut`: no stranger's PIN is judged now. */
  readonly wrongPins?: {
    readonly isShut: boolean;
    readonly guesses: readonly { readonly name: string; readonly address: string; readonly atMs: number }[];
  };
  /** Terms, publications and letters; absent: this house keeps none. */
  readonly publishing?: OfficeView['publishing'];
  /** How the device's seal stands; absent: nothing is sealed. */
  readonly seal?: OperatorView['seal'];
  /** Programs of the broadcaster's that are served; absent: none are. */
  readonly onAir?: Pick<OnAirView, 'links' | 'fault'> | undefined;
  /** How the sound is recorded; absent: it is not. */
  readonly recording?: RecordingView | undefined;
  /** Absent: this house keeps none. */
  readonly backups?: OperatorView['backups'];
};

/**
 * The health line of the chair's and the secretary's page: keypads that serve a seat; spares wait and are not counted.
 * In a hall of keypads the seat of a registered member that has none wants one.
 */
export const healthLine = (house: House, { links, displays, hall }: ViewContext): HealthLine => ({
  devicesUp: [...house.devices.values()].filter((device) => links.devices.get(device) === 'up').length,
  devicesAll: links.assigned + (links.assigned > 0 ? bareSeats(house) : 0),
  ...(hall && hall.lines.length > 0 && { linesAll: hall.lines.length }),
  bridges: links.bridges,
  position: house.position,
  displays,
});

/** How many registered members sit where no keypad serves. */
function bareSeats({ current, devices }: House): number {
  if (current === undefined || current.sitting.phase === 'closed') return 0;
  const { sitting } = current;
  const seats = registeredMembers(sitting).map(({ id, seat }) => presenceOf(sitting, id)?.seat ?? seat);
  return new Set(seats.filter((seat) => seat !== undefined && !devices.has(seat))).size;
}
