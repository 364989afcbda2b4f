import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { GraphError, UnavailableError } from "../../src/errors/graph-error.ts";

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/** Sends one operation and answers its `data`. */
export type Ask = (
  query: string,
  variables: Readonly<Record<string, string | null>>,
) => Promise<Record<string, unknown>>;

/** So often a question is put to a server that says it cannot answer just now, as it may after a cold start. */
const TRIES = 4;
const PAUSE_MS = 1000;

/** A client for one GraphQL address over HTTP (https://graphql.github.io/graphql-over-http/draft/). */
export function createAsk(url: string): Ask {
  return async (query, variables) => {
    const response = await postPatiently(url, JSON.stringify({ query, variables }));
    const read = answer.safeParse(await response.json().catch(() => null));
    const errors = read.success ? (read.data.errors ?? []) : [{ message: "This is no GraphQL answer." }];
    if (!read.success || errors.length > 0 || !read.data.data) {
      const messages = errors.map((error) => error.message).join("\n");
      throw new GraphError("BAD_REQUEST", `${url} answered ${response.status}:\n${messages}`, {
        details: { url, status: response.status },
      });
    }
    return read.data.data;
  };
}

/** Only "not now" (503) and "too late" (504) are worth asking again. */
async function postPatiently(url: string, body: string): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const response = await post(url, body);
    if (tries === TRIES || (response.status !== 503 && response.status !== 504)) return response;
    await response.body?.cancel();
    await wait(PAUSE_MS);
  }
}

async function post(url: string, body: string): Promise<Response> {
  const headers = { "content-type": "application/json", accept: "application/graphql-response+json" };
  try {
    return await fetch(url, { method: "POST", headers, body });
  } catch (error) {
    const message = `Nothing answers at ${url}. Start the API with \`npm start\`, or name its address with --url.`;
    throw new UnavailableError(message, { url }, "DATABASE_UNAVAILABLE", error);
  }
}
