import { test } from 'tap';
import { gpioFaults, type HallMicrophones, microphoneFaults } from './hall-equipment.ts';

const desk = (places: Record<string, number>): HallMicrophones => ({
  driver: 'behringer',
  model: 'x32',
  host: '10.0.0.5',
  places,
});
const pathsOf = (...microphones: HallMicrophones[]) => microphoneFaults(microphones).map(({ path }) => path);

test('each place has one microphone, and each channel or relay serves one place', async (t) => {
  t.same(pathsOf(desk({ chair: 1, rostrum: 2, 12: 3 })), []);
  t.same(pathsOf(desk({ chair: 1 }), { driver: 'shure', host: 'h', places: { chair: 4 } }), [
    '/microphones/1/places/chair',
  ]);
  t.same(pathsOf(desk({ chair: 1, rostrum: 1 })), ['/microphones/0/places/rostrum']);
  t.same(pathsOf({ driver: 'gpio-relay', places: { 1: { gpio: 5 }, 2: { gpio: 5, activeLow: true } } }), [
    '/microphones/0/places/2',
  ]);
});

test('a relay named without its number is the first', async (t) => {
  t.same(pathsOf({ driver: 'tasmota', places: { 1: { topic: 'a' }, 2: { topic: 'a', relay: 1 } } }), [
    '/microphones/0/places/2',
  ]);
  t.same(pathsOf({ driver: 'tasmota', places: { 1: { topic: 'a' }, 2: { topic: 'a', relay: 2 } } }), []);
  t.same(pathsOf({ driver: 'shelly', places: { 1: { prefix: 'a', switch: 0 }, 2: { prefix: 'a' } } }), [
    '/microphones/0/places/2',
  ]);
});

test('no line of the board serves twice, whether for the hall or for a microphone', async (t) => {
  const relay = (gpio: number): HallMicrophones => ({ driver: 'gpio-relay', places: { 7: { gpio } } });
  const gpio = { gavel: { gpio: 5 }, gong: { gpio: 25 } };
  t.same(gpioFaults(gpio, [relay(17)]), []);
  t.same(
    gpioFaults({ ...gpio, quorumLamp: { gpio: 5 } }, [relay(25)]).map(({ path }) => path),
    ['/gpio/quorumLamp', '/microphones/0/places/7'],
  );
});
