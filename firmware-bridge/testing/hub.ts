/**
 * A hub for tests: a real broker, every report kept in order, acknowledged or not as the test says, orders by hand.
 */
import { checker } from '#contract/check';
import type { CommissionReport, CommissionRequest } from '#contract/commissioning';
import {
  Acknowledgement,
  type HubState,
  type LightOrder,
  type MicrophoneOrder,
  Report,
  topics,
} from '#contract/hall-bus';
import type { BridgeId, DeviceId } from '#contract/ids';
import { TestBroker } from './broker.ts';
import { Conditions } from './conditions.ts';

const checkReport = checker(Report);
const checkAcknowledgement = checker(Acknowledgement);

export class TestHub {
  readonly #bridge: BridgeId;
  readonly #broker = new TestBroker();
  readonly #conditions = new Conditions(() => `${this.reports.length} reports`);
  /** Whether reports are acknowledged as they come. */
  acknowledges = true;
  /** Every report that came, repeats too. */
  readonly reports: Report[] = [];
  /** Each report once, as a hub counts them. */
  get distinct(): Report[] {
    const first = new Map(this.reports.map((report) => [`${report.device} ${report.boot} ${report.counter}`, report]));
    return [...first.values()];
  }

  /** Last payload of every other topic. */
  readonly told = new Map<string, unknown>();
  /** What to do with a report besides. */
  onReport: (report: Report) => void = () => undefined;

  constructor(bridge: string) {
    this.#bridge = bridge as BridgeId;
  }

  get url(): string {
    return this.#broker.url;
  }

  /** Starts the broker, at the same port as before if it ran before. */
  async start(): Promise<void> {
    const aedes = await this.#broker.start();
    aedes.on('publish', ({ topic, payload }, client) => {
      if (client !== null || topic.endsWith('/state')) this.#hear(topic, payload.toString());
    });
  }

  /** Stops the broker and cuts its clients off. */
  async stop(): Promise<void> {
    await this.#broker.stop();
  }

  /** Resolves as soon as `wanted` holds; asked again after everything heard. @throws with what was missing, in the end. */
  until(wanted: () => boolean): Promise<void> {
    return this.#conditions.until(wanted);
  }

  /** Tells waiting tests to look again. */
  nudge(): void {
    this.#conditions.look();
  }

  acknowledge({ device, boot, counter }: Report): void {
    const acknowledgement = checkAcknowledgement({ device, boot, counter, answer: 'recorded' });
    if (acknowledgement.ok) this.#publish(topics.acknowledgement(this.#bridge), acknowledgement.value, false);
  }

  order(order: Omit<LightOrder, 'device' | 'ballotId'> & { device: string; ballotId?: string }): void {
    this.#publish(topics.order(this.#bridge, order.device as DeviceId), order, true);
  }

  /** Asks the bridge to set devices up; resolves to its report. */
  async commission(request: CommissionRequest): Promise<CommissionReport> {
    this.#publish(topics.commission(this.#bridge), request, false);
    const report = () => this.told.get(topics.commissionReport(this.#bridge)) as CommissionReport | undefined;
    await this.until(() => report()?.transaction === request.transaction);
    return report() as CommissionReport;
  }

  /** Whether a hub is there behind the broker. */
  present(state: HubState['state']): void {
    this.#publish(topics.hub(), { state }, true);
  }

  microphone(order: MicrophoneOrder): void {
    this.#publish(topics.microphone(order.place), order, true);
  }

  #publish(topic: string, message: object, retain: boolean): void {
    const payload = Buffer.from(JSON.stringify(message));
    this.#broker.aedes?.publish({ cmd: 'publish', topic, payload, qos: 1, retain, dup: false }, () => undefined);
  }

  #hear(topic: string, text: string): void {
    if (topic === topics.report(this.#bridge)) {
      const report = checkReport(JSON.parse(text));
      if (!report.ok) throw new Error(`a report fits no schema: ${text}`);
      this.reports.push(report.value);
      if (this.acknowledges) this.acknowledge(report.value);
      this.onReport(report.value);
    } else this.told.set(topic, JSON.parse(text));
    this.nudge();
  }
}
