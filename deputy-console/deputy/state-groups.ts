/** The many states of the deputy's page in groups, so that each group is looked at by a test file of its own. */

/** What is read and remembered, and what is asked for before anything else: documents, own votes, PIN, card. */
export const ofReading = (name: string): boolean => /-(agenda|reader|record|locked|card)(-|$)/.test(name);

/** A running ballot, however it is held, and what became of a press. */
export const ofBallot = (name: string): boolean =>
  /-(ballot|sending|recorded|changing|refused|offline|rating|secret|paper)(-|$)/.test(name) && !ofReading(name);
