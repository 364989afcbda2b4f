import { type ExecutionResult, GraphQLError } from "graphql";

type Answer = ExecutionResult<Record<string, unknown>, Record<string, unknown>>;

/** A request as GraphiQL hands it over. */
export interface Operation {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: unknown;
}

/**
 * Asks the API, which has the page's own address. Errors of HTTP answer with a GraphQL body too, so the body is
 * shown whatever the status is.
 */
export async function fetchAnswer(
  operation: Operation,
  options?: { readonly headers?: Readonly<Record<string, string>> },
): Promise<Answer> {
  const response = await fetch(window.location.pathname, {
    method: "POST",
    headers: { "content-type": "application/json", ...options?.headers },
    body: JSON.stringify(operation),
  });
  try {
    return await response.json();
  } catch {
    const message = `The server answered ${response.status} ${response.statusText} without JSON. Is it still running?`;
    return { errors: [new GraphQLError(message)] };
  }
}
