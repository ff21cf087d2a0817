/** What the clocks show on the stream: the hub's, as late as the picture is. They are read anew at every frame drawn. */
export type AirClock = {
  /** The hub's wall clock. */
  readonly now: Date;
  /** Time left of the running ballot, ms; undefined when none runs. */
  readonly remainingMs: number | undefined;
  /** Time spoken in the running speech, pauses left out, ms; undefined when nobody speaks. */
  readonly elapsedMs: number | undefined;
};
