/**
 * What the operator asks of the hall itself: which keypad serves which seat, and the setting up of devices on the lines.
 * Decided by the hub; what comes of a request to a bridge is shown in the operator's view.
 */
import { Type } from '#typebox';
import { command } from './command.ts';
import { Address, LineName } from './commissioning.ts';
import { BridgeId, DeviceId, SeatNumber } from './ids.ts';

/** A keypad serves this seat from now on, in place of whatever served it; without a seat it becomes a spare. */
export const AssignKeypad = command('assign-keypad', { device: DeviceId, seat: Type.Optional(SeatNumber) });

/** The line, on the bridge that is named or the only one that has such a line. */
const line = { bridge: Type.Optional(BridgeId), line: LineName };
/** Every address of the line is tried. */
export const DiscoverDevices = command('discover-devices', line);
/** A device in install mode gets a key of its own and is known from then on; `newAddress` moves it first. */
export const AdoptDevice = command('adopt-device', { ...line, address: Address, newAddress: Type.Optional(Address) });
/** All lights of a device shine one after another, and its buzzer sounds. */
export const ShowDevice = command('show-device', { device: DeviceId });
/** A device that was adopted is forgotten; one of the hall file is not. */
export const ForgetDevice = command('forget-device', { device: DeviceId });

export const SET_UP_COMMANDS = [DiscoverDevices, AdoptDevice, ShowDevice, ForgetDevice] as const;
export const HALL_COMMANDS = [AssignKeypad, ...SET_UP_COMMANDS] as const;
