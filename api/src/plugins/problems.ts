import { AppError, ERRORS, type ErrorCode, type FieldError, type ProblemView } from "@hoasom/core";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";

/** Fastify's own errors by the row of the table that says what to do next. */
const BY_STATUS: Record<number, ErrorCode> = {
  400: "fix_input",
  404: "look_elsewhere",
  413: "send_less",
  415: "fix_input",
  429: "slow_down",
};

/** Answers an error as RFC 9457 in Vietnamese; what is not in the table is logged whole and told as one line. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = asAppError(error);
  if (!known) request.log.error({ err: error }, "unexpected error");
  const { code, detail, fields } = known ?? { code: "call_operator" as const, detail: undefined, fields: [] };
  const { status, title, next } = ERRORS[code];
  const problem: ProblemView = {
    type: `urn:hoasom:${code}`,
    title,
    status,
    detail: detail ? `${detail} ${next}` : next,
    instance: request.id,
    code,
    errors: fields,
  };
  return reply.status(status).type("application/problem+json; charset=utf-8").send(JSON.stringify(problem));
}

function asAppError(
  error: unknown,
): { code: ErrorCode; detail: string | undefined; fields: FieldError[] } | null {
  if (error instanceof AppError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = error.validation.map((fault) => ({
      path: `${error.validationContext ?? "body"}${fault.instancePath.replaceAll("/", ".")}`,
      expected: fault.message ?? "",
    }));
    return { code: "fix_input", detail: undefined, fields };
  }
  const status = (error as { statusCode?: unknown }).statusCode;
  const code = typeof status === "number" ? BY_STATUS[status] : undefined;
  return code ? { code, detail: undefined, fields: [] } : null;
}

/** Makes every error a problem of the one table. */
export function addProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
}
