import { toBoltParameters } from "../driver/parameters.ts";
import { type Context, close, failureOf, limitsOf, openSession, transaction } from "./bolt-call.ts";
import type { CallOptions, Statement } from "./database.ts";
import { type Deadline, startDeadline } from "./deadline.ts";

const streamTimeoutMs = 600_000;
/** A stream is OVERLOADED if no other stream ended for this long. */
const streamAdmissionMs = 2000;

/** Implements Database.stream over one driver. */
export async function* stream(
  context: Context,
  statement: Statement,
  call: CallOptions,
): AsyncGenerator<unknown[]> {
  const deadline = startDeadline(limitsOf(context, call, streamTimeoutMs));
  const leave = await admit(context, deadline);
  const session = openSession(context, "READ");
  // Tell the server at once: a slow reader notices only at its next row, and one that dropped the stream
  // never does.
  deadline.passed.catch(() => {
    close(session);
    leave();
  });
  const until = interrupter(deadline.passed);
  const startedAt = performance.now();
  try {
    context.checkAvailable?.();
    const result = session.run(
      statement.text,
      toBoltParameters(statement.parameters),
      transaction(deadline, call),
    );
    const records = result[Symbol.asyncIterator]();
    for (;;) {
      const step = await until(records.next());
      if (step.done === true) {
        return;
      }
      yield [...step.value.values()];
    }
  } catch (cause) {
    throw failureOf(context, cause, call.signal);
  } finally {
    deadline.release();
    context.emit({ ...statement, durationMs: performance.now() - startedAt, mode: "read" });
    close(session);
    leave();
  }
}

async function admit(context: Context, deadline: Deadline): Promise<() => void> {
  try {
    deadline.throwIfPassed();
    return await context.enter(streamAdmissionMs, deadline.passed);
  } catch (cause) {
    deadline.release();
    throw cause;
  }
}

/** Like Promise.race, which would keep a record of every promise raced against a long-lived one. */
function interrupter(passed: Promise<never>): <T>(step: Promise<T>) => Promise<T> {
  let interrupt: (cause: unknown) => void = () => undefined;
  let interrupted: { readonly cause: unknown } | undefined;
  passed.catch((cause) => {
    interrupted = { cause };
    interrupt(cause);
  });
  return (step) =>
    new Promise((resolve, reject) => {
      interrupt = reject;
      step.then(resolve, reject);
      if (interrupted !== undefined) {
        reject(interrupted.cause);
      }
    });
}
