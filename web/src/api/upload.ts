import { currentSession } from "./http";
import { Problem, problemFrom } from "./problem";

interface UploadOptions {
  /** Hears how much of the file is sent, from 0 to 1. */
  onProgress?: (part: number) => void;
  signal?: AbortSignal;
}

/**
 * Posts a file as it is and gives the answer. It goes by XMLHttpRequest, as `fetch` does not say how far a body is. Session and CSRF token are
 * those of `sessionFetch`: a token that the gateway no longer takes is renewed once.
 */
export async function upload<Answer>(path: string, file: Blob, options: UploadOptions = {}): Promise<Answer> {
  const session = currentSession();
  const first = await post(path, file, session.csrfToken(), options);
  const again = first.status === 403 && problemFrom(403, first.body).kind === "csrf";
  const answer = again ? await post(path, file, await session.refreshCsrfToken(), options) : first;
  if (answer.status === 401) session.signedOut();
  if (answer.status < 200 || answer.status > 299) throw problemFrom(answer.status, answer.body);
  return answer.body as Answer;
}

function post(path: string, file: Blob, token: string | null, { onProgress, signal }: UploadOptions) {
  return new Promise<{ status: number; body: unknown }>((resolve, reject) => {
    signal?.throwIfAborted();
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.setRequestHeader("Accept", "application/json");
    // What it is, the academy sees from its content.
    request.setRequestHeader("Content-Type", "application/octet-stream");
    if (token) request.setRequestHeader("X-CSRF-Token", token);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onload = () => resolve({ status: request.status, body: json(request.responseText) });
    request.onerror = () => reject(new Problem({ kind: "unreachable", status: 0 }));
    request.onabort = () => reject(new DOMException("aborted", "AbortError"));
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
