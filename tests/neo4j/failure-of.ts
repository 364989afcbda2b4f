import type { GraphError } from "../../src/errors/graph-error.ts";

/** What a call of a Database that is expected to fail rejects with. */
export const failureOf = (call: Promise<unknown>): Promise<GraphError> =>
  call.then(
    () => Promise.reject(new Error("The call was expected to fail.")),
    (cause) => cause,
  );
