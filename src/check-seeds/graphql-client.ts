import { z } from "zod";
import { GraphError, UnavailableError } from "../errors.ts";

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/** Sends one operation and answers its `data`. */
export type Ask = (
  query: string,
  variables: Readonly<Record<string, string | null>>,
) => Promise<Record<string, unknown>>;

/** A client for one GraphQL address over HTTP (https://graphql.github.io/graphql-over-http/draft/). */
export function createAsk(url: string): Ask {
  return async (query, variables) => {
    const response = await post(url, JSON.stringify({ query, variables }));
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

async function post(url: string, body: string): Promise<Response> {
  const headers = { "content-type": "application/json", accept: "application/graphql-response+json" };
  try {
    return await fetch(url, { method: "POST", headers, body });
  } catch (error) {
    const message = `Nothing answers at ${url}. Start the API with \`npm start\`, or name its address with --url.`;
    throw new UnavailableError(message, { url }, "DATABASE_UNAVAILABLE", error);
  }
}
