import { type GraphQLSchema, parse } from "graphql";
import { publicViewer } from "../../access/viewer.ts";
import type { Execute } from "../../compiler/operation/graph-request.ts";
import { KnownOperation } from "../../compiler/operation/known-operation.ts";

/** So many questions are planned before the server counts as ready; the others while it answers. */
const firstQuestions = 3;
/** A slow database does not keep a server from being ready for longer than this. */
const longestMs = 15_000;

/** What answers questions, and the schema in which they are put. */
interface Asker {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
}

/**
 * Asks typical questions, one after the other, so that the database has loaded, compiled and planned what the first visitors need. Whoever asks
 * meanwhile is answered: a second processor plans theirs.
 *
 * @param signal ends it
 * @returns resolves when the first few were answered, or after 15 seconds
 */
export async function planQuestions(
  asker: Asker,
  questions: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await new Promise<void>((resolve) => {
    timer = setTimeout(resolve, longestMs);
    signal.addEventListener("abort", () => resolve());
    void askAll(asker, questions, signal, (answered) => answered >= firstQuestions && resolve()).then(
      resolve,
    );
  });
  clearTimeout(timer);
}

async function askAll(
  { schema, execute }: Asker,
  questions: readonly string[],
  signal: AbortSignal,
  onAnswer: (answered: number) => void,
): Promise<void> {
  for (const [index, question] of questions.entries()) {
    if (signal.aborted) return;
    const operation = KnownOperation.of(schema, parse(question));
    const request = { viewer: publicViewer, operation, requestId: `plan-${index + 1}`, signal };
    // Whether it is answered does not matter here: readiness asks the database itself.
    await execute(request).catch(() => undefined);
    onAnswer(index + 1);
  }
}
