import type { Writable } from "node:stream";

/** The streams of a command: results go to `out`, everything else to `err`. */
export interface Terminal {
  readonly out: Writable;
  readonly err: Writable;
  readonly env: NodeJS.ProcessEnv;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
}

/** Options that every command has. */
export interface CommonOptions {
  /** Print one JSON object to `out` instead of text. */
  readonly json?: boolean;
  /** Print only errors to `err`. */
  readonly quiet?: boolean;
}

/** Exit codes of all commands. */
export const EXIT = { ok: 0, failure: 1, usage: 2, invalid: 3, unavailable: 4, interrupted: 130 } as const;

/** Writes one line. */
export function say(stream: Writable, line: string): void {
  stream.write(`${line}\n`);
}
