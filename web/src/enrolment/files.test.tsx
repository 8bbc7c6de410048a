import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { connectSession } from "../api/http";
import { upload } from "../api/upload";
import { MOST_FILES } from "../files/chosenFiles";
import { sizeInWords } from "../files/sizeInWords";
import { academy } from "../test-academy";
import { axeFinds } from "../test-axe";
import { show } from "../test-world";
import { ActivityCard } from "./ActivityCard";
import { EvidenceRounds } from "./EvidenceRounds";
import type { Activity, Evidence, EvidenceFile } from "./enrolments";

/** Stands in for the browser's own: a test says how far each request is, and what its answer is. */
class Sending {
  static all: Sending[] = [];
  readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  readonly headers = new Map<string, string>();
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  method = "";
  path = "";
  body: unknown;
  status = 0;
  responseText = "";
  aborted = false;

  open(method: string, path: string) {
    this.method = method;
    this.path = path;
  }
  setRequestHeader(name: string, value: string) {
    this.headers.set(name, value);
  }
  send(body: unknown) {
    this.body = body;
    Sending.all.push(this);
  }
  abort() {
    this.aborted = true;
    this.onabort?.();
  }
  async answer(status: number, body: unknown) {
    await act(async () => {
      this.status = status;
      this.responseText = typeof body === "string" ? body : JSON.stringify(body);
      this.onload?.();
    });
  }
}

const kept = (id: string, name: string, part: Partial<EvidenceFile> = {}): EvidenceFile => ({
  id,
  name,
  type: "application/pdf",
  size: 2048,
  createdAt: "2026-11-26T10:00:00Z",
  ...part,
});
const round = (part: Partial<Evidence> = {}): Evidence => ({
  id: "v1",
  version: 0,
  round: 1,
  text: "As it was",
  links: [],
  files: [],
  submittedAt: "2026-11-26T10:00:00Z",
  verdict: null,
  words: null,
  reviewedAt: null,
  ...part,
});
const assignment = (part: Partial<Activity> = {}): Activity => ({
  number: 3,
  version: 1,
  title: "Show",
  form: "assignment",
  kind: "experience",
  minutes: 30,
  itemId: null,
  dueOn: null,
  late: false,
  state: "open",
  doneAt: null,
  minutesSpent: null,
  note: null,
  experiment: null,
  evidence: [],
  ...part,
});
const PUT = "PUT /api/enrolments/e1/activities/3/evidence";
const file = (name: string, content = "content", type = "application/pdf") =>
  new File([content], name, { type });
const sized = (name: string, size: number) => Object.defineProperty(file(name), "size", { value: size });
const sent = (place: number) => {
  const request = Sending.all[place];
  if (!request) throw new Error(`Request ${place} was not made`);
  return request;
};

async function openForm(activity = assignment()) {
  const view = await show(<ActivityCard enrolmentId="e1" activity={activity} active />);
  await userEvent.click(screen.getByRole("button", { name: /Show what came of it|Change what you showed/ }));
  await screen.findByRole("group", { name: "Files" });
  return view;
}

const choose = (...files: File[]) =>
  userEvent
    .setup({ applyAccept: false })
    .upload(screen.getByLabelText("Choose files", { selector: "input" }), files);
const send = () => userEvent.click(screen.getByRole("button", { name: "Send to my facilitator" }));

beforeEach(() => {
  Sending.all = [];
  vi.stubGlobal("XMLHttpRequest", Sending);
  connectSession({ csrfToken: () => "token", refreshCsrfToken: async () => "new", signedOut: () => {} });
});
afterEach(() => vi.unstubAllGlobals());

describe("files of evidence", () => {
  it("are sent one after the other as they are chosen, say how far they are, and are shown together", async () => {
    const requests = academy({ [PUT]: assignment({ state: "in-review" }) });
    const { container } = await openForm();

    await choose(file("plan.pdf"), file("photo 1.jpg"));

    expect(Sending.all).toHaveLength(1);
    expect(sent(0).path).toBe("/api/enrolments/e1/activities/3/evidence/files?name=plan.pdf");
    expect(sent(0).headers.get("X-CSRF-Token")).toBe("token");
    act(() => sent(0).upload.onprogress?.({ loaded: 1, total: 4 }));
    expect(screen.getByRole("progressbar", { name: "plan.pdf is being sent" })).toHaveValue(0.25);
    await send();
    expect(screen.getByText("A file is still on its way. Send when it is there.")).toBeVisible();
    expect(requests).toEqual([]);
    await sent(0).answer(201, kept("f1", "plan.pdf"));
    expect(sent(1).path).toContain("name=photo%201.jpg");
    await sent(1).answer(201, kept("f2", "photo 1.jpg"));
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(await axeFinds(container)).toEqual([]);
    await send();

    // Words are not needed where there are files.
    await vi.waitFor(() => expect(requests[0]?.body).toEqual({ text: "", links: [], fileIds: ["f1", "f2"] }));
  });

  it("can be dropped", async () => {
    academy({});
    await openForm();

    fireEvent.drop(screen.getByRole("group", { name: "Files" }), {
      dataTransfer: { files: [file("dropped.pdf")], types: ["Files"] },
    });

    await vi.waitFor(() => expect(sent(0).path).toContain("name=dropped.pdf"));
  });

  it("say what is wrong with them, are tried again, and hold up what is sent until they are mended", async () => {
    const requests = academy({ [PUT]: assignment() });
    await openForm();
    await userEvent.keyboard("See");
    await choose(file("bad.pdf"));
    await sent(0).answer(400, {
      type: "urn:praxis:problem:validation",
      violations: [{ field: "file", message: "has macros" }],
    });

    expect(screen.getByText("It was not taken: has macros")).toBeVisible();
    await send();
    expect(screen.getByText("Remove what was not taken, or try it again.")).toBeVisible();
    expect(requests).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Try again: bad.pdf" }));
    act(() => sent(1).onerror?.());
    expect(await screen.findByText(/cannot be reached|connection/i)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Remove: bad.pdf" }));
    await send();

    await vi.waitFor(() => expect(requests[0]?.body).toEqual({ text: "See", links: [], fileIds: [] }));
  });

  it("are not even sent where they are empty, too large or too many", async () => {
    academy({});
    await openForm();

    await choose(sized("long.pdf", 10 * 1024 * 1024 + 1), sized("empty.pdf", 0));
    expect(screen.getByText("It is larger than 10 MB.")).toBeVisible();
    expect(screen.getByText("There is nothing in it.")).toBeVisible();
    expect(screen.queryByRole("button", { name: /Try again/ })).toBeNull();
    await choose(...Array.from({ length: MOST_FILES }, (_, n) => file(`${n}.pdf`)));

    expect(screen.getByText("At most 10 files.")).toBeVisible();
    expect(within(screen.getByRole("group", { name: "Files" })).getAllByRole("listitem")).toHaveLength(
      MOST_FILES,
    );
    expect(screen.getByRole("button", { name: "Choose files" })).toBeDisabled();
    expect(Sending.all).toHaveLength(1);
  });

  it("go when they are not wanted: what is on its way is called back, what is there is removed", async () => {
    const requests = academy({
      "DELETE /api/evidence-files/f1": () => new Response(null, { status: 204 }),
    });
    await openForm();
    await choose(file("there.pdf"), file("on-its-way.pdf"));
    await sent(0).answer(201, kept("f1", "there.pdf"));

    await userEvent.click(screen.getByRole("button", { name: "Remove: on-its-way.pdf" }));
    expect(sent(1).aborted).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));

    await vi.waitFor(() =>
      expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
        "DELETE /api/evidence-files/f1",
      ]),
    );
  });

  it("that wait already stay until other ones are sent", async () => {
    const requests = academy({ [PUT]: assignment({ state: "in-review" }) });
    const files = [kept("f1", "one.pdf"), kept("f2", "two.pdf")];
    await openForm(assignment({ state: "in-review", evidence: [round({ files })] }));

    await userEvent.click(screen.getByRole("button", { name: "Remove: one.pdf" }));
    expect(requests).toEqual([]);
    await send();

    await vi.waitFor(() =>
      expect(requests[0]?.body).toEqual({ text: "As it was", links: [], fileIds: ["f2"] }),
    );
  });

  it("are saved by who reads them, and pictures are seen", async () => {
    const files = [kept("f1", "plan.pdf"), kept("f2", "chart.png", { type: "image/png" })];
    const { container } = await show(<EvidenceRounds rounds={[round({ files })]} />);

    const plan = screen.getByRole("link", { name: /plan\.pdf/ });
    expect(plan).toHaveAttribute("href", "/api/evidence-files/f1");
    expect(plan).toHaveAttribute("download", "plan.pdf");
    expect(container.querySelector("img")).toHaveAttribute("src", "/api/evidence-files/f2");
    expect(await axeFinds(container)).toEqual([]);
  });

  it.each([
    [1, "1 byte"],
    [2048, "2 kB"],
    [1_468_006, "1.4 MB"],
  ])("of %d bytes have %s", (bytes, words) => {
    expect(sizeInWords(bytes, "en")).toBe(words);
  });
});

describe("an upload", () => {
  it("renews a token that the gateway no longer takes, once", async () => {
    const refused = expect(upload("/api/x", file("a.pdf"))).rejects.toMatchObject({ kind: "csrf" });
    await sent(0).answer(403, { type: "urn:praxis:problem:csrf" });
    await vi.waitFor(() => expect(Sending.all).toHaveLength(2));
    expect(sent(1).headers.get("X-CSRF-Token")).toBe("new");
    await sent(1).answer(403, { type: "urn:praxis:problem:csrf" });

    await refused;
    expect(Sending.all).toHaveLength(2);
  });

  it("says that nobody is signed in any more, and what an answer says that is no JSON", async () => {
    const signedOut = vi.fn();
    connectSession({ csrfToken: () => null, refreshCsrfToken: async () => null, signedOut });
    const first = expect(upload("/api/x", file("a.pdf"))).rejects.toMatchObject({ kind: "unauthenticated" });
    await sent(0).answer(401, "");
    await first;
    expect(signedOut).toHaveBeenCalledOnce();
    expect(sent(0).headers.has("X-CSRF-Token")).toBe(false);

    const second = expect(upload("/api/x", file("a.pdf"))).rejects.toMatchObject({
      kind: "body-too-large",
      status: 413,
    });
    await sent(1).answer(413, "<html>");
    await second;
  });
});
