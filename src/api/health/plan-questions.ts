import { type GraphQLSchema, parse } from "graphql";
import { publicViewer } from "../../access/viewer.ts";
import type { Execute } from "../../compiler/operation/graph-request.ts";
import { KnownOperation } from "../../compiler/operation/known-operation.ts";

/** Number of queries planned before the server counts as ready; the others are planned while it answers. */
const firstQuestions = 3;
/** Longest time that a slow database may delay readiness. */
const longestMs = 15_000;

/** What answers queries, and their schema. */
interface Asker {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
}

/**
 * Runs typical queries one after another, so that the database has loaded, compiled and planned what the
 * first visitors need. Other requests are answered meanwhile; a second processor plans theirs.
 *
 * @param signal stops it
 * @returns resolves when the first few are answered, or after 15 seconds
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
    // A failure does not matter here: readiness asks the database itself.
    await execute(request).catch(() => undefined);
    onAnswer(index + 1);
  }
}
