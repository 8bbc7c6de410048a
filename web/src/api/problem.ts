/** One field that a service did not accept, and why. */
export interface Violation {
  field: string;
  message: string;
}

const TYPE_PREFIX = "urn:praxis:problem:";

/**
 * Anything that kept a request from succeeding. `kind` is the last part of the problem's type (RFC 9457),
 * or `unreachable` when no answer came, or `unexpected` when the answer was no problem document.
 */
export class Problem extends Error {
  readonly kind: string;
  readonly status: number;
  readonly detail: string | null;
  readonly violations: readonly Violation[];
  readonly traceId: string | null;

  constructor(fields: {
    kind: string;
    status: number;
    title?: string | null;
    detail?: string | null;
    violations?: readonly Violation[];
    traceId?: string | null;
  }) {
    super(fields.title ?? fields.kind);
    this.name = "Problem";
    this.kind = fields.kind;
    this.status = fields.status;
    this.detail = fields.detail ?? null;
    this.violations = fields.violations ?? [];
    this.traceId = fields.traceId ?? null;
  }

  /** Whether the same request may succeed a little later. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

function violationsOf(value: unknown): Violation[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: { field?: unknown; message?: unknown } | null) => {
    const message = text(entry?.message);
    return message ? [{ field: text(entry?.field) ?? "", message }] : [];
  });
}

/** Reads the body of a failed answer; whatever it holds, the result says what is known. */
export function problemFrom(status: number, body: unknown): Problem {
  const json = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  const type = text(json.type);
  const kind = type?.startsWith(TYPE_PREFIX) ? type.slice(TYPE_PREFIX.length) : kindOfStatus(status);
  return new Problem({
    kind,
    status,
    title: text(json.title),
    detail: text(json.detail),
    violations: violationsOf(json.violations),
    traceId: text(json.traceId),
  });
}

function kindOfStatus(status: number): string {
  switch (status) {
    case 401:
      return "unauthenticated";
    case 403:
      return "forbidden";
    case 404:
      return "not-found";
    case 413:
      return "body-too-large";
    case 429:
      return "too-many-requests";
    case 502:
    case 503:
      return "dependency-unavailable";
    case 504:
      return "timeout";
    default:
      return "unexpected";
  }
}

/** Any thrown thing as a problem; what `fetch` throws means that no answer came. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof TypeError)
    return new Problem({ kind: "unreachable", status: 0, title: error.message });
  return new Problem({
    kind: "unexpected",
    status: -1,
    title: error instanceof Error ? error.message : null,
  });
}
