/** Timing of the live wire, apart from its schemas so that a page can import it alone. */

/** The hub sends something at least this often, ms. */
export const BEAT_MS = 2000;
/** Silence after which a page says that the connection is lost, ms. */
export const SILENCE_MS = 5000;
