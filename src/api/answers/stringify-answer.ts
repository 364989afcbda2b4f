import { isLarge } from "../../compiler/run/answer-size.ts";
import { Turns } from "../../values/turns.ts";

/** Writes an answer as a line of JSON. For a large one it yields to the event loop between slices. */
export function stringifyAnswer(answer: { readonly data?: unknown }): string | Promise<string> {
  return isLarge(answer.data) ? stringifyInSlices(answer) : `${JSON.stringify(answer)}\n`;
}

async function stringifyInSlices(answer: object): Promise<string> {
  const turns = new Turns();
  const pieces: string[] = [];
  for (const piece of piecesOf(answer)) {
    pieces.push(piece);
    if (turns.isOver) await turns.next();
  }
  return `${pieces.join("")}\n`;
}

/** JSON of plain values in pieces. A value without lists is small, and is one piece. */
function* piecesOf(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      yield index === 0 ? "[" : ",";
      yield* piecesOf(value[index] ?? null);
    }
    yield value.length === 0 ? "[]" : "]";
  } else if (holdsList(value)) {
    let begin = "{";
    for (const [key, member] of Object.entries(value as object)) {
      if (member === undefined) continue;
      yield `${begin}${JSON.stringify(key)}:`;
      yield* piecesOf(member);
      begin = ",";
    }
    yield "}";
  } else {
    yield JSON.stringify(value);
  }
}

function holdsList(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Array.isArray(value) || Object.values(value).some(holdsList);
}
