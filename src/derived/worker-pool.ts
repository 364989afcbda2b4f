import { Worker } from "node:worker_threads";
import {
  type ErrorCode,
  type ErrorDetails,
  GraphError,
  LimitExceededError,
  UnavailableError,
} from "../errors/graph-error.ts";
import { buffersOf, type TaskInput, type TaskName, type TaskOutput } from "./tasks.ts";

/** The message to a worker. */
export interface Order<Name extends TaskName> {
  readonly name: Name;
  readonly input: TaskInput<Name>;
}

/** An error of a task in the form a worker sends it. A null `code` marks an unexpected error. */
export interface Failure {
  readonly code: ErrorCode | null;
  readonly message: string;
  readonly details: ErrorDetails;
}

/** The message from a worker. */
type Reply = { readonly output: unknown } | { readonly failure: Failure };

interface Job {
  readonly order: Order<TaskName>;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: unknown) => void;
  /** Stops listening to the signal. */
  release: () => void;
}

interface PoolOptions {
  /** Maximum number of threads, 1 or more. Each is started when first needed. */
  readonly size: number;
  /** How many tasks may wait for a thread; one more is refused as OVERLOADED. */
  readonly maxWaiting?: number;
  /** Node options for the threads; left out: those of this process. */
  readonly execArgv?: string[];
}

/** worker.js next to this file, or worker.ts when the sources run directly. */
const workerFile = new URL(`./worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);

/** Threads that compute what is derived from a version, so that the main thread keeps answering requests. */
export class WorkerPool {
  readonly #options: PoolOptions;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Job>();
  readonly #waiting = new Set<Job>();
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /**
   * Runs a task in a thread. The typed arrays of its input are transferred, so they are empty here
   * afterwards. Aborting the signal cancels the task, and ends its thread if it has started.
   *
   * @throws UnavailableError (OVERLOADED) when too many tasks are waiting, or the pool is closed
   * @throws LimitExceededError (RESULT_TOO_LARGE) when the thread runs out of memory
   * @throws GraphError what the task threw; Error for an unexpected error
   */
  async run<Name extends TaskName>(
    name: Name,
    input: TaskInput<Name>,
    signal?: AbortSignal,
  ): Promise<TaskOutput<Name>> {
    signal?.throwIfAborted();
    if (this.#isClosed) throw closed();
    const { size, maxWaiting = 100 } = this.#options;
    if (this.#busy.size >= size && this.#waiting.size >= maxWaiting)
      throw new UnavailableError(
        `${maxWaiting} tasks are already waiting for a thread. Try again in a few seconds.`,
        { waiting: maxWaiting },
        "OVERLOADED",
      );
    const output = await new Promise((resolve, reject) => {
      const job: Job = { order: { name, input }, resolve, reject, release: () => undefined };
      const abort = () => this.#abandon(job, signal?.reason);
      signal?.addEventListener("abort", abort, { once: true });
      job.release = () => signal?.removeEventListener("abort", abort);
      this.#waiting.add(job);
      this.#next();
    });
    return output as TaskOutput<Name>;
  }

  /** Ends all threads and rejects the unfinished tasks. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const workers = [...this.#idle.splice(0), ...this.#busy.keys()];
    for (const job of [...this.#waiting, ...this.#busy.values()]) this.#abandon(job, closed());
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #next(): void {
    const [job] = this.#waiting;
    if (!job || this.#busy.size >= this.#options.size) return;
    this.#waiting.delete(job);
    const worker = this.#idle.pop() ?? this.#start();
    this.#busy.set(worker, job);
    worker.ref();
    worker.postMessage(job.order, buffersOf(job.order.input));
  }

  #start(): Worker {
    const { execArgv } = this.#options;
    const worker = new Worker(workerFile, { ...(execArgv && { execArgv }) });
    worker.on("message", (reply: Reply) => {
      const job = this.#busy.get(worker);
      this.#free(worker);
      if (!job) return;
      if ("output" in reply) job.resolve(reply.output);
      else job.reject(toError(reply.failure));
    });
    // When a thread dies, only its own task fails.
    worker.on("error", (error) => this.#lose(worker, toLost(error)));
    worker.on("exit", (code) => this.#lose(worker, new Error(`A thread ended with ${code}.`)));
    return worker;
  }

  /** Returns a worker to the idle list after its answer. Idle workers do not keep the process alive. */
  #free(worker: Worker): void {
    this.#busy.get(worker)?.release();
    if (!this.#busy.delete(worker)) return;
    worker.unref();
    this.#idle.push(worker);
    this.#next();
  }

  #lose(worker: Worker, error: unknown): void {
    const job = this.#busy.get(worker);
    this.#busy.delete(worker);
    if (this.#idle.includes(worker)) this.#idle.splice(this.#idle.indexOf(worker), 1);
    job?.release();
    job?.reject(error);
    this.#next();
  }

  /**
   * Rejects a task. If a thread is running it, that thread is ended, and a new one is started when needed.
   */
  #abandon(job: Job, reason: unknown): void {
    job.release();
    job.reject(reason);
    this.#waiting.delete(job);
    for (const [worker, running] of this.#busy) {
      if (running !== job) continue;
      this.#busy.delete(worker);
      void worker.terminate();
    }
    if (!this.#isClosed) this.#next();
  }
}

const closed = (): UnavailableError =>
  new UnavailableError("The server is shutting down. Try again in a few seconds.", {}, "OVERLOADED");

function toError({ code, message, details }: Failure): Error {
  return code === null ? new Error(message) : new GraphError(code, message, { details });
}

function toLost(error: unknown): unknown {
  if ((error as { readonly code?: unknown }).code !== "ERR_WORKER_OUT_OF_MEMORY") return error;
  return new LimitExceededError(
    "Computing this takes more memory than a thread has. Ask for less.",
    {},
    "RESULT_TOO_LARGE",
  );
}
