import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateRawSync, gzipSync } from "node:zlib";

/** What a path of the test server answers. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A real HTTP server on 127.0.0.1 with canned answers, the ugly ones too; it remembers what it was asked. */
export type UglyServer = {
  origin: string;
  host: string;
  /** Method and path of each request, in order. */
  asked: string[];
  /** Headers of the last request for a path. */
  headersOf(path: string): IncomingMessage["headers"] | undefined;
  /** Connections ever opened. */
  connections(): number;
  /** Sets the answer of a path. */
  on(path: string, answer: Answer): void;
  close(): Promise<void>;
};

/** Starts the server on a free port. Without an answer set, `/robots.txt` is 404, as is all else. */
export async function startUglyServer(): Promise<UglyServer> {
  const answers = new Map<string, Answer>();
  const headers = new Map<string, IncomingMessage["headers"]>();
  const asked: string[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(`${request.method} ${path}`);
    headers.set(path, request.headers);
    const answer = answers.get(path) ?? reply(404, "text/plain", "không có");
    answer(request, response);
  });
  server.on("connection", () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    asked,
    headersOf: (path) => headers.get(path),
    connections: () => connections,
    on: (path, answer) => void answers.set(path, answer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A plain answer. */
export function reply(
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): Answer {
  return (_request, response) => {
    response.writeHead(status, { "content-type": type, ...headers });
    response.end(body);
  };
}

/** A redirect, without a body. */
export const redirect = (to: string, status = 302): Answer =>
  reply(status, "text/plain", "", { location: to });

/** One answer after the other; the last one stays. */
export function inTurn(...answers: Answer[]): Answer {
  let next = 0;
  return (request, response) => {
    answers[Math.min(next, answers.length - 1)]?.(request, response);
    next += 1;
  };
}

/** `size` zeros packed small, as a bomb. */
export function bomb(coding: "gzip" | "br" | "deflate", size: number): Answer {
  const zeros = Buffer.alloc(size);
  const pack = { gzip: gzipSync, br: brotliCompressSync, deflate: deflateRawSync }[coding];
  return reply(200, "text/html", pack(zeros), { "content-encoding": coding });
}

/** A body that never ends: as fast as the line allows, or a byte at a time. */
export function endless(piece: string, everyMs: number): Answer {
  return (_request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const timer = setInterval(() => response.write(piece), everyMs);
    response.on("close", () => clearInterval(timer));
  };
}

/** Answers 304 to whoever shows the etag, and the page with it to everyone else. */
export function withEtag(etag: string, type: string, body: string | Uint8Array): Answer {
  return (request, response) => {
    const answer =
      request.headers["if-none-match"] === etag
        ? reply(304, type, "", { etag })
        : reply(200, type, body, { etag });
    answer(request, response);
  };
}
