import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { type Dispatcher, errors, request } from "undici";
import { FetchRefusal } from "./refusal.ts";

/** One request and its whole answer, without following anything. */
export type Exchange = { status: number; headers: Map<string, string>; body: Uint8Array };

/** What one request may cost. */
export type Limits = { maxBytes: number; timeoutMs: number };

const CODINGS_MOST = 3;

/**
 * Asks once. The size limit holds for the bytes on the wire and for what they unpack to, while they stream; the time
 * limit holds for headers and body together, so that a slow drip ends too. Throws `FetchRefusal` only.
 */
export async function exchange(
  dispatcher: Dispatcher,
  url: URL,
  headers: Record<string, string>,
  limits: Limits,
): Promise<Exchange> {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), limits.timeoutMs);
  try {
    const answer = await request(url, { dispatcher, method: "GET", headers, signal: control.signal });
    const found = new Map<string, string>();
    for (const [name, value] of Object.entries(answer.headers))
      if (value !== undefined) found.set(name.toLowerCase(), Array.isArray(value) ? (value[0] ?? "") : value);
    try {
      const declared = Number(found.get("content-length"));
      if (declared > limits.maxBytes) throw tooLarge(limits.maxBytes);
      const body = await readBody(answer.body, found.get("content-encoding") ?? "", limits.maxBytes);
      return { status: answer.statusCode, headers: found, body };
    } finally {
      // Leaving the body unread would hold the connection; the error of cutting it off is of no interest.
      answer.body.on("error", () => undefined).destroy();
    }
  } catch (error) {
    throw asRefusal(error, control.signal.aborted, limits.timeoutMs);
  } finally {
    clearTimeout(timer);
  }
}

const tooLarge = (most: number) => new FetchRefusal("too_large", `more than ${most} bytes`);

async function readBody(body: Readable, encoding: string, maxBytes: number): Promise<Uint8Array> {
  const wire = await collect(body, maxBytes);
  const codings = encoding
    .toLowerCase()
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "identity")
    .reverse();
  if (codings.length > CODINGS_MOST) throw new FetchRefusal("wrong_content", "packed too often");
  let bytes = wire;
  for (const coding of codings) if (bytes.length > 0) bytes = await unpack(bytes, coding, maxBytes);
  return bytes;
}

async function unpack(bytes: Uint8Array, coding: string, maxBytes: number): Promise<Uint8Array> {
  const unpacker = unpackerOf(coding, bytes[0] ?? 0);
  if (!unpacker) throw new FetchRefusal("wrong_content", `unknown packing ${coding.slice(0, 40)}`);
  // The unpacker gives out small pieces on demand, so a bomb is noticed long before it has gone off.
  unpacker.end(bytes);
  try {
    return await collect(unpacker, maxBytes);
  } catch (error) {
    if (error instanceof FetchRefusal) throw error;
    throw new FetchRefusal("wrong_content", `broken ${coding} data`, error);
  }
}

function unpackerOf(coding: string, first: number) {
  if (coding === "gzip" || coding === "x-gzip") return createGunzip();
  if (coding === "br") return createBrotliDecompress();
  // Some servers say deflate and send it without the zlib frame.
  if (coding === "deflate") return (first & 0x0f) === 8 ? createInflate() : createInflateRaw();
  return null;
}

async function collect(stream: Readable, maxBytes: number): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    parts.push(bytes);
  }
  return new Uint8Array(Buffer.concat(parts, size));
}

function asRefusal(error: unknown, timedOut: boolean, timeoutMs: number): FetchRefusal {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof FetchRefusal) return cause;
    if (cause instanceof AggregateError)
      for (const part of cause.errors) if (part instanceof FetchRefusal) return part;
  }
  if (
    timedOut ||
    error instanceof errors.ConnectTimeoutError ||
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError
  )
    return new FetchRefusal("timed_out", `no whole answer within ${timeoutMs} ms`, error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  return new FetchRefusal("network_error", code, error);
}
