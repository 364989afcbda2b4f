import type { Writable } from "node:stream";
import cliProgress from "cli-progress";
import { say } from "./terminal.ts";

/** Shows the progress of a command: a bar on a terminal, otherwise a plain line every few seconds. */
export interface Progress {
  /** Reports a step without a known length, in one line. */
  step(text: string): void;
  /** Reports `value` of `total`. The first call starts the bar; `value` = `total` ends it. */
  advance(value: number, total: number): void;
  /** Removes the bar. Always call it at the end. */
  stop(): void;
}

const LINE_EVERY_MS = 3000;

/** @param quiet shows nothing */
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
