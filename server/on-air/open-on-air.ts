/** Opens the desk of the broadcast: each entry of `on-air.json` by its kind. */
import { join } from 'node:path';
import type { BridgeId } from '#contract/ids';
import { unreachable } from '#contract/unreachable';
import type { Link, LinkContext } from './link.ts';
import { keptInputs, MUTED_FILE } from './obs/kept-inputs.ts';
import { openObs } from './obs/open-obs.ts';
import { offLink } from './off-link.ts';
import { OnAirDesk, type OnAirDeskOptions } from './on-air-desk.ts';
import type { OnAirEntry } from './settings.ts';
import type { StreamMarks } from './stream-marks.ts';
import { type HallBroker, HallMqttLink, OutsideMqttLink, tallyTopics } from './tally/mqtt-link.ts';
import { OscLink } from './tally/osc-link.ts';
import type { MqttEntry } from './tally/settings.ts';
import { VmixLink } from './vmix/vmix-link.ts';

type Given = Omit<OnAirDeskOptions, 'open'> & {
  /** The hall's own broker. */
  readonly broker: HallBroker;
  /** The bridge’s name, which is taken on that broker. */
  readonly bridge: BridgeId;
  readonly dataDir: string;
};
type Beside = Pick<Given, 'broker' | 'bridge' | 'dataDir'> & { readonly marks: StreamMarks };

export const openOnAir = ({ broker, bridge, dataDir, ...given }: Given): OnAirDesk =>
  new OnAirDesk({
    ...given,
    open: (entry, context, marks) => openLink(entry, context, { broker, bridge, dataDir, marks }),
  });

function openLink(entry: OnAirEntry, context: LinkContext, beside: Beside): Link {
  switch (entry.kind) {
    case 'osc':
      return new OscLink(entry, context);
    case 'mqtt':
      return openMqtt(entry, context, beside);
    case 'obs':
      return openObs(entry, context, beside);
    case 'vmix':
      return new VmixLink(entry, { ...context, kept: keptInputs(join(beside.dataDir, MUTED_FILE), entry.name) });
    default:
      return unreachable(entry);
  }
}

function openMqtt(entry: MqttEntry, context: LinkContext, { broker, bridge }: Pick<Given, 'broker' | 'bridge'>): Link {
  const { url } = entry;
  if (url !== undefined) return new OutsideMqttLink({ ...entry, url }, context);
  if (tallyTopics(entry) !== `hall/${bridge}/`) return new HallMqttLink(entry, broker, context);
  return offLink(entry, {
    uk: `«${bridge}» — імʼя шлюзу на шині залу. Дайте полю hall в on-air.json інше.`,
    en: `"${bridge}" is the name of the bridge on the hall bus. Give the field hall of on-air.json another.`,
  });
}
