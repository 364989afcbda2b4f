import { promisify } from "node:util";
import { type BrotliOptions, brotliCompress, constants, gzip, type ZlibOptions } from "node:zlib";
import type { Coding } from "./content-coding.ts";

/**
 * Cheap levels: higher ones take several times as long for some per cent. All that is sent is public, so that its length may tell what is in it
 * (BREACH): no secret stands beside what a request chooses.
 */
export const brotliOptions = (sizeHint = 0): BrotliOptions => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 4,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: sizeHint,
  },
});
/** Fast enough for answers made once; the body is text. */
export const gzipOptions: ZlibOptions = { level: 5 };

const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)];

/** What a coded form takes beside its bytes. */
const bytesOfForm = 300;

/** The bytes of an answer, and its coded forms: each is made once, when it is first asked for, beside the event loop. */
export class CodedBody {
  readonly plain: Buffer;
  #br: Buffer | Promise<Buffer> | undefined;
  #gzip: Buffer | Promise<Buffer> | undefined;
  /** All forms together. */
  bytes: number;
  /** Told when a form was added. */
  onResize: (() => void) | undefined;

  constructor(plain: Buffer) {
    this.plain = plain;
    this.bytes = plain.length;
  }

  /** The body in a coding; a promise while it is being made. */
  in(coding: Coding): Buffer | Promise<Buffer> {
    if (coding === "br") {
      this.#br ??= this.#add(toBrotli(this.plain, brotliOptions(this.plain.length)), (made) => {
        this.#br = made;
      });
      return this.#br;
    }
    this.#gzip ??= this.#add(toGzip(this.plain, gzipOptions), (made) => {
      this.#gzip = made;
    });
    return this.#gzip;
  }

  async #add(making: Promise<Buffer>, set: (made: Buffer | undefined) => void): Promise<Buffer> {
    try {
      const made = compact(await making);
      set(made);
      this.bytes += made.length + bytesOfForm;
      this.onResize?.();
      return made;
    } catch (error) {
      set(undefined);
      throw error;
    }
  }
}

/** A buffer that lies in a larger piece of memory, which it would keep, is copied into memory of its own. */
export function compact(body: Buffer): Buffer {
  if (body.buffer.byteLength === body.length) return body;
  const own = Buffer.allocUnsafeSlow(body.length);
  body.copy(own);
  return own;
}

/** The entity tag of a coded form: another one than that of the body, as its bytes are (RFC 9110, 8.8.3.3). */
export function tagIn(etag: string, coding: Coding | null): string {
  return coding === null ? etag : `${etag.slice(0, -1)}-${coding}"`;
}
