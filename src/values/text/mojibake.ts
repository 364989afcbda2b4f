/**
 * Single-byte character sequences that are really one UTF-8 character, limited to characters of Latin texts.
 * No text contains such a sequence by itself.
 */
interface Misreading {
  readonly pattern: RegExp;
  readonly bytes: ReadonlyMap<string, number>;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The bytes 80 to 9F in Windows-1252. This is our own list because TextDecoder in Node 20 reads Latin-1
 * instead.
 */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const UPPER_HALF = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
const LATIN_1 = String.fromCharCode(...UPPER_HALF);
const WINDOWS_1252_UPPER = WINDOWS_1252 + LATIN_1.slice(WINDOWS_1252.length);

const MISREADINGS: readonly Misreading[] = [
  misreading(WINDOWS_1252_UPPER, LATIN_1),
  misreading(new TextDecoder("macintosh").decode(UPPER_HALF)),
];

/** Decodes bytes as Windows-1252, one character each. */
export function fromWindows1252(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : WINDOWS_1252_UPPER[byte - 0x80],
  ).join("");
}

/** How many times in a row UTF-8 may have been misread. */
const MAX_ROUNDS = 4;

/**
 * Restores a text whose UTF-8 bytes were read in another encoding (Windows-1252, Latin-1, Mac OS Roman), once
 * or several times: `MÃ¼nster` was Münster. Null if nothing looks misread.
 */
export function repairMojibake(text: string): string | null {
  let repaired = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = repaired;
    for (const misread of MISREADINGS) repaired = repairOnce(repaired, misread);
    if (repaired === before) break;
  }
  return repaired === text ? null : repaired;
}

function repairOnce(text: string, { pattern, bytes }: Misreading): string {
  return text.replace(pattern, (sequence) => {
    const read = Uint8Array.from(sequence, (character) => bytes.get(character) ?? 0);
    try {
      return utf8.decode(read);
    } catch {
      return sequence;
    }
  });
}

/** @param halves the characters of the bytes 80 to FF, in one or two encodings that agree on most */
function misreading(...halves: readonly string[]): Misreading {
  const pairs = halves.flatMap((half) =>
    [...half].map((character, index) => [character, index + 128] as const),
  );
  const among = (from: number, to = from, without = "") => {
    const fitting = pairs.filter(
      ([character, byte]) => byte >= from && byte <= to && !without.includes(character),
    );
    return `[${fitting.map(([character]) => character).join("")}]`;
  };
  const next = among(0x80, 0xbf);
  // After Ä or Å, closing quotes, dashes and an ellipsis are usually real.
  const odd = among(0x80, 0xbf, "–—“”‘’„‚…»«›‹");
  const accented = `${among(0xc2, 0xc3)}${next}|${among(0xc4, 0xc5)}${odd}`;
  const marks = `${among(0xe2)}${next}{2}|${among(0xef)}${among(0xbb, 0xbf)}${next}`;
  const emoji = `${among(0xf0)}${among(0x9f)}${next}{2}`;
  return { pattern: new RegExp(`${accented}|${marks}|${emoji}`, "g"), bytes: new Map(pairs) };
}
