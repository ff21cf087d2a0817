/** For tests: the Secure Channel key of the simulated device at an address, 16 bytes as hex, no two alike. */
export const keyOf = (address: number): string => `${'5e'.repeat(15)}${address.toString(16).padStart(2, '0')}`;
