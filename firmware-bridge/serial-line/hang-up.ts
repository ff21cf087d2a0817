/**
 * The serial port's system binding, but for one thing: a line that has been hung up is an error. Its reads give nothing,
 * at once and for ever, and the binding would try again without end, taking the whole processor; only a write would
 * tell. A line that is only listened to, as that of a card reader, never writes.
 */
import { read } from 'node:fs';
import { promisify } from 'node:util';
import { LinuxBinding, type LinuxBindingInterface, type LinuxPortBinding } from '@serialport/bindings-cpp';

const readOnce = promisify(read);
const NOTHING_YET = ['EAGAIN', 'EWOULDBLOCK', 'EINTR'];

/** What serialport understands as a port that was closed meanwhile: no trouble. */
const closed = (): Error => Object.assign(new Error('the port is closed'), { canceled: true });

const readable = ({ poller }: LinuxPortBinding): Promise<void> =>
  new Promise((resolve, reject) => {
    poller.once('readable', (error: Error | null) => (error ? reject(error) : resolve()));
  });

async function readOrHangUp(port: LinuxPortBinding, buffer: Buffer, offset: number, length: number) {
  for (;;) {
    if (port.fd === null) throw closed();
    try {
      const { bytesRead } = await readOnce(port.fd, buffer, offset, length, null);
      if (bytesRead === 0) throw new Error('the device vanished');
      return { buffer, bytesRead };
    } catch (error) {
      if (!port.isOpen) throw closed();
      if (!(error instanceof Error && 'code' in error && NOTHING_YET.includes(String(error.code)))) throw error;
      await readable(port);
    }
  }
}

/** Opens as the system binding does; for a port's option `binding`. */
export const hangUpAware: LinuxBindingInterface = {
  list: LinuxBinding.list,
  async open(options) {
    const port = await LinuxBinding.open(options);
    port.read = (buffer, offset, length) => readOrHangUp(port, buffer, offset, length);
    return port;
  },
};
