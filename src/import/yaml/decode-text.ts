import { fromWindows1252 } from "../../values/text/mojibake.ts";
import type { ProblemCode } from "../problems/problem.ts";

/** A decoded text, or why it cannot be decoded. `line` counts from 1. */
export type Decoded =
  | { readonly text: string }
  | { readonly code: ProblemCode; readonly line: number; readonly message: string };

const CURE = "Save the file as UTF-8.";

/**
 * Decodes the bytes of a file. Only UTF-8 is accepted, with or without a byte order mark; replacement
 * characters are never inserted. Line ends of Windows and old Macs become `\n`. Rejected: UTF-16 and UTF-32
 * (recognised by byte order marks or zero bytes), bytes that are not UTF-8, and control characters except tab
 * and line end.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  if (wide !== null) return { code: "BAD_ENCODING", line: 1, message: `The file is ${wide}. ${CURE}` };
  const invalid = invalidByte(bytes);
  if (invalid !== null) {
    const word = wordAround(bytes, invalid);
    const message = `These bytes are not UTF-8; in Windows-1252 or Latin-1 they read "${word}". ${CURE}`;
    return { code: "BAD_ENCODING", line: lineOf(bytes, invalid), message };
  }
  const text = new TextDecoder("utf-8").decode(bytes).replace(/\r\n?/g, "\n");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.exec(text);
  if (control === null) return { text };
  const line = text.slice(0, control.index).split("\n").length;
  const name = `U+${hex(control[0].charCodeAt(0)).padStart(4, "0")}`;
  return { code: "BAD_CHARACTER", line, message: `There is a control character (${name}) here. Remove it.` };
}

/** Number of bytes examined to detect the encoding. */
const SAMPLE_BYTES = 4096;

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ["UTF-32", [0xff, 0xfe, 0, 0]],
  ["UTF-32", [0, 0, 0xfe, 0xff]],
  ["UTF-16", [0xff, 0xfe]],
  ["UTF-16", [0xfe, 0xff]],
];

/**
 * Detects UTF-16 or UTF-32 by the byte order mark, or by zero bytes: in ASCII text every second byte, or
 * three in four, are zero. Null if it is neither.
 */
function wideEncoding(bytes: Uint8Array): string | null {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return marked[0];
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0, 0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1;
  const [first, second, third, fourth] = zeros.map((count) => count / Math.ceil(sample.length / 4)) as [
    number,
    number,
    number,
    number,
  ];
  const isMost = (...shares: readonly number[]) => Math.min(...shares) > 0.9;
  if (isMost(third, fourth) || isMost(first, second)) return "UTF-32, without a byte order mark";
  const [even, odd] = [(first + third) / 2, (second + fourth) / 2];
  const isUtf16 = Math.max(even, odd) > 0.3 && Math.min(even, odd) < 0.1;
  return isUtf16 ? "UTF-16, without a byte order mark" : null;
}

/** Position of the first byte that is not part of a UTF-8 character; null if there is none. */
function invalidByte(bytes: Uint8Array): number | null {
  const decodes = (end: number): boolean => {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  const whole = new TextDecoder("utf-8", { fatal: true });
  try {
    whole.decode(bytes);
    return null;
  } catch {
    let [good, bad] = [0, bytes.length];
    if (decodes(bad)) return bad - 1;
    while (bad - good > 1) {
      const middle = (good + bad) >> 1;
      if (decodes(middle)) good = middle;
      else bad = middle;
    }
    return good;
  }
}

/** The letters around a position, read as Windows-1252. */
function wordAround(bytes: Uint8Array, position: number): string {
  const isLetter = (byte: number | undefined) =>
    byte !== undefined && (byte > 0x7f || /\w/.test(String.fromCharCode(byte)));
  let [start, end] = [position, position + 1];
  while (position - start < 20 && isLetter(bytes[start - 1])) start -= 1;
  while (end - position < 20 && isLetter(bytes[end])) end += 1;
  return fromWindows1252(bytes.subarray(start, end));
}

function lineOf(bytes: Uint8Array, position: number): number {
  return bytes.subarray(0, position).filter((byte) => byte === 0x0a).length + 1;
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(2, "0");
}
