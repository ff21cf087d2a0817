/** What a frame was to whom it was shown, and how far a device can be relied on. */

/** `done`: the exchange is over. `spoiled`: send again. `foreign`: not the answer awaited. */
export type Verdict = 'done' | 'spoiled' | 'foreign';

/** `fresh`: not tried yet. `living`: its channel stands, and it answered last time. `dead`: did not; tried rarely. */
export type Contact = 'fresh' | 'living' | 'dead';
