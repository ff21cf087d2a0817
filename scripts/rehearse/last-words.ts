/** The last that child processes said, for the case that something goes wrong. */

const KEPT_LINES = 30;

export function lastWords() {
  let lines: string[] = [];
  return {
    hear(bytes: Buffer): void {
      lines = [...lines, ...bytes.toString().trimEnd().split('\n')].slice(-KEPT_LINES);
    },
    /** The problem with the last lines after its message. */
    addedTo(problem: unknown): Error {
      const message = problem instanceof Error ? problem.message : String(problem);
      return new Error(lines.length === 0 ? message : `${message}\n${lines.join('\n')}`);
    },
  };
}
