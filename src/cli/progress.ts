import type { Writable } from "node:stream";
import cliProgress from "cli-progress";
import { say } from "./terminal.ts";

/** Tells how far a command has come: on a terminal with a bar, elsewhere by a plain line every few seconds. */
export interface Progress {
  /** A step without a known end, in one line. */
  step(text: string): void;
  /** So many of so many; the first call of a kind begins, the last ends with `value` = `total`. */
  advance(value: number, total: number): void;
  /** Takes a bar away. To be called in the end, whatever happened. */
  stop(): void;
}

const LINE_EVERY_MS = 3000;

/** @param quiet tells nothing */
export function createProgress(stream: Writable, quiet: boolean): Progress {
  if (quiet) return { step: () => undefined, advance: () => undefined, stop: () => undefined };
  const isTerminal = (stream as NodeJS.WriteStream).isTTY === true;
  const counter = isTerminal ? barCounter(stream) : lineCounter(stream);
  return {
    ...counter,
    step: (text) => {
      counter.stop();
      say(stream, text);
    },
  };
}

type Counter = Pick<Progress, "advance" | "stop">;

function barCounter(stream: Writable): Counter {
  let bar: cliProgress.SingleBar | undefined;
  return {
    advance(value, total) {
      if (bar === undefined) {
        const format = "{bar} {value}/{total} | {rate}/s | {eta_formatted} left";
        const formatBar = cliProgress.Format.BarFormat;
        bar = new cliProgress.SingleBar({
          stream: stream as NodeJS.WriteStream,
          format,
          formatBar,
          hideCursor: true,
        });
        bar.start(total, 0, { rate: 0 });
      }
      const { startTime } = bar as unknown as { readonly startTime: number };
      const seconds = Math.max((Date.now() - startTime) / 1000, 0.001);
      bar.update(value, { rate: Math.round(value / seconds) });
    },
    stop() {
      bar?.stop();
      bar = undefined;
    },
  };
}

function lineCounter(stream: Writable): Counter {
  let toldAt = Date.now();
  return {
    advance(value, total) {
      if (Date.now() - toldAt < LINE_EVERY_MS) return;
      toldAt = Date.now();
      say(stream, `${value} of ${total}`);
    },
    stop: () => undefined,
  };
}
