import type { PrettyOptions } from "pino-pretty";
import { isLoopback } from "../../values/host.ts";

/** A log for people: one short line per request. */
interface TerminalLog {
  /** Receives one line of the log as JSON. */
  write(line: string): void;
  /**
   * Starts showing requests; during the start they were only counted.
   * @returns how many requests were told to wait
   */
  ready(): number;
}

/** The fields of a request that are shown: see request-log.ts. */
interface RequestLine {
  readonly client: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly durationMs: number;
  readonly operationName?: string | null;
  readonly statements?: number;
  readonly isKept?: boolean;
  readonly errorCodes?: readonly string[];
  readonly msg: string;
}

const shared: PrettyOptions = { translateTime: "SYS:HH:MM:ss" };
/** Lowest level shown during the start: https://getpino.io/#/docs/api?id=loggerlevels-object */
const warnLevel = 40;

/** @param out the terminal */
export async function createTerminalLog(out: { write(text: string): unknown }): Promise<TerminalLog> {
  // Loaded on demand, to keep other starts fast.
  const { prettyFactory } = (await import("pino-pretty")).default;
  const formatRequest = prettyFactory({
    ...shared,
    ignore: "pid,hostname,level",
    hideObject: true,
    messageFormat: (line, _, __, { colors }) => requestText(line as unknown as RequestLine, colors),
  });
  const formatOther = prettyFactory({ ...shared, ignore: "pid,hostname" });
  let isReady = false;
  let waited = 0;
  return {
    write(json) {
      const line = JSON.parse(json) as { readonly level: number; readonly status?: number };
      const isRequest = "durationMs" in line;
      if (isReady || line.level >= warnLevel) {
        out.write((isRequest ? formatRequest : formatOther)(line));
      } else if (isRequest && line.status === 503) waited += 1;
    },
    ready() {
      isReady = true;
      return waited;
    },
  };
}

/** Text from a client must not control the terminal. */
const plain = (text: string): string => text.replaceAll(/\p{Cc}/gu, "\uFFFD");

type Color = (text: string) => string;

/** `200 POST /graphql  3.2 ms  Participants  2 statements` */
function requestText(
  line: RequestLine,
  { green, yellow, red }: { readonly green: Color; readonly yellow: Color; readonly red: Color },
): string {
  const { client, method, path, status, durationMs, operationName, statements, isKept, errorCodes, msg } =
    line;
  const color = status < 400 ? green : status < 500 ? yellow : red;
  const parts = [
    `${color(String(status))} ${method} ${plain(path)}`,
    `${durationMs} ms`,
    operationName,
    isKept
      ? "kept"
      : statements === undefined
        ? null
        : `${statements} statement${statements === 1 ? "" : "s"}`,
    errorCodes?.join(" "),
    // Not needed for requests from this machine.
    isLoopback(client) ? null : `from ${plain(client)}`,
    msg === "request completed" ? null : msg,
  ];
  return parts.filter(Boolean).join("  ");
}
