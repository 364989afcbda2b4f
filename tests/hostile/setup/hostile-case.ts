import type { Client, Request } from "./client.ts";
import type { Target } from "./target.ts";

/** One hostile input and the outcome it must have. */
export interface HostileCase {
  /** What kind of attack it is, for the table and for `--only`. */
  readonly group: string;
  readonly input: string;
  /** What must be seen, to the letter. */
  readonly expected: string;
  /** Left out of `--quick`: it takes several seconds by its nature. */
  readonly isSlow?: boolean;
  /** Sends the input as a client of its own and says what was seen. */
  run(target: Target, client: Client): Promise<string>;
}

/** A case that is one request; seen are its status and its error's code, or `data`. */
export const request = (
  group: string,
  input: string,
  expected: string,
  sent: Request | (() => Request),
): HostileCase => ({
  group,
  input,
  expected,
  run: async (_, client) => (await client.send(typeof sent === "function" ? sent() : sent)).outcome,
});

/** A POST of a GraphQL document. */
export const query = (text: string, variables?: Readonly<Record<string, unknown>>): Request => ({
  body: JSON.stringify({ query: text, ...(variables === undefined ? {} : { variables }) }),
});

/** A text `count` times, each made from its number. */
export const times = (count: number, text: string | ((index: number) => string)): string =>
  Array.from({ length: count }, (_, index) => (typeof text === "string" ? text : text(index))).join(" ");
