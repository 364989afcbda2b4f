import { pipeline, type Readable } from "node:stream";
import { createBrotliCompress, createGzip } from "node:zlib";
import type { FastifyReply, onSendHookHandler } from "fastify";
import { brotliOptions, CodedBody, gzipOptions } from "./coded-body.ts";
import { type Coding, codingFor } from "./content-coding.ts";
import { varyBy } from "./headers.ts";

/** Gives the body that a request's bytes are already kept as; undefined: they are not kept. */
type FindBody = (request: Parameters<onSendHookHandler>[0]) => CodedBody | undefined;

/** An `onSend` hook that sends bytes in the coding that the client prefers. */
export function codeBytes(findBody: FindBody): onSendHookHandler<unknown> {
  return (request, reply, payload, done) => {
    if (!Buffer.isBuffer(payload)) return done(null, payload);
    varyBy(reply, "accept-encoding");
    const coding = codingFor(request, payload.length);
    if (coding === null) return done(null, payload);
    nameCoding(reply, coding);
    const coded = (findBody(request) ?? new CodedBody(payload)).in(coding);
    if (Buffer.isBuffer(coded)) return done(null, coded);
    coded.then(
      (bytes) => done(null, bytes),
      (error: Error) => done(error),
    );
  };
}

const codable = /^(text\/|application\/(javascript|json)|image\/svg)/;

/** An `onSend` hook that codes whole files while they are read. Their tags are weak, and may stay. */
export const codeFile: onSendHookHandler<unknown> = (request, reply, payload, done) => {
  const type = String(reply.getHeader("content-type") ?? "");
  if (!isStream(payload) || reply.statusCode !== 200 || !codable.test(type)) return done(null, payload);
  varyBy(reply, "accept-encoding");
  const coding = codingFor(request, Number(reply.getHeader("content-length") ?? 0));
  if (coding === null) return done(null, payload);
  nameCoding(reply, coding);
  const coder = coding === "br" ? createBrotliCompress(brotliOptions()) : createGzip(gzipOptions);
  // What breaks off ends the answer, too.
  done(
    null,
    pipeline(payload, coder, () => undefined),
  );
};

function nameCoding(reply: FastifyReply, coding: Coding): void {
  reply.header("content-encoding", coding).removeHeader("content-length").removeHeader("accept-ranges");
}

const isStream = (payload: unknown): payload is Readable =>
  typeof payload === "object" && payload !== null && "pipe" in payload;
