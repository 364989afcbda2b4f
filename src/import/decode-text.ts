import type { ProblemCode } from "./problem.ts";

/** A text that was read, or why it cannot be. `line` from 1. */
export type Decoded =
  | { readonly text: string }
  | { readonly code: ProblemCode; readonly line: number; readonly message: string };

const CURE = "Save the file as UTF-8.";

/**
 * The bytes of a file as text. UTF-8 alone is taken, with or without a byte order mark, and no replacement character
 * is ever put in. Line ends of Windows and of old Macs become `\n`. Refused: UTF-16 and UTF-32 (told by their byte
 * order marks or their zero bytes), bytes that are no UTF-8, control characters but tab and line end.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return { code: "BAD_ENCODING", line: 1, message: `The file is UTF-16. ${CURE}` };
  }
  const invalid = invalidByte(bytes);
  if (invalid !== null) {
    const message = `Bytes stand here that are no UTF-8, as in a file saved as Latin-1 or Windows-1252. ${CURE}`;
    return { code: "BAD_ENCODING", line: lineOf(bytes, invalid), message };
  }
  const text = new TextDecoder("utf-8").decode(bytes).replace(/\r\n?/g, "\n");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.exec(text);
  if (control === null) return { text };
  const line = text.slice(0, control.index).split("\n").length;
  const name = `U+${hex(control[0].charCodeAt(0)).padStart(4, "0")}`;
  return { code: "BAD_CHARACTER", line, message: `The control character ${name} stands here. Take it out.` };
}

/** Position of the first byte that belongs to no UTF-8 character; null: all do. */
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

function lineOf(bytes: Uint8Array, position: number): number {
  return bytes.subarray(0, position).filter((byte) => byte === 0x0a).length + 1;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(2, "0");
}
