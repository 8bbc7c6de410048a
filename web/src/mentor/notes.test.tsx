import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { numberIn } from "../design/editing/drafts";
import { type Asked, expectAccessible, openOffice, problem } from "../manage/test-office";
import { contentOfProfile, draftOfProfile, gapsOfProfile, type Profile } from "./profile";

afterEach(() => vi.unstubAllGlobals());

const ME = "00000000-0000-4000-8000-00000000000a";
const P = "018f2d03-0000-7000-8000-000000000001";
const S = "018f2d03-0000-7000-8000-000000000002";
const N = "018f2d03-0000-7000-8000-000000000003";
const pairing = {
  id: P,
  version: 1,
  kind: "mentor",
  status: "active",
  mentor: { memberId: "noor", displayName: "Noor Bakker", jobRole: "Nurse", answer: "accepted" },
  mentees: [
    { person: { memberId: ME, displayName: "Jonas", jobRole: "Nurse", answer: "accepted" }, reasons: [] },
  ],
};
const session = {
  id: S,
  version: 1,
  pairingId: P,
  title: "The first talk",
  status: "held",
  outcomeNeeded: false,
  createdAt: "2026-01-01T10:00:00Z",
  time: { startsAt: "2026-01-02T10:00:00Z", endsAt: "2026-01-02T11:00:00Z" },
  offer: null,
};
const note = {
  id: N,
  version: 3,
  pairingId: P,
  sessionId: null,
  authorId: ME,
  audience: "me",
  text: "Ask about *leave*.",
  createdAt: "2026-01-02T10:00:00Z",
  updatedAt: "2026-01-02T10:00:00Z",
};
const page = (items: unknown[]) => ({ items, next: null });
const answers = {
  [`GET /api/pairings/${P}`]: pairing,
  [`GET /api/pairings/${P}/goals`]: page([]),
  [`GET /api/pairings/${P}/sessions`]: page([session]),
  [`GET /api/pairings/${P}/notes`]: ({ query }: Asked) => page(query.get("sessionId") ? [] : [note]),
  "GET /api/check-ins/mine": page([]),
};
const bodyOf = (one: Asked | undefined) => JSON.parse(one?.body ?? "null");

describe("notes of a pairing", () => {
  it("are written for those in a session only when one says so", async () => {
    const { container, asked } = await openOffice(`/my/mentor/${P}`, {
      ...answers,
      [`POST /api/pairings/${P}/notes`]: note,
    });

    expect(await screen.findByText("leave")).toBeVisible();
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Notes of" }), S);
    expect(await screen.findByText("No notes here")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Write a note" }));
    await expectAccessible(container);
    expect(screen.getByText(/^Of the session: The first talk/)).toBeVisible();
    expect(screen.getByRole("combobox", { name: "Notes of" })).toBeDisabled();
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(screen.getByText("Write a line first.")).toBeVisible();
    await userEvent.type(screen.getByRole("textbox", { name: /Note/ }), "We agreed on Friday.");
    await userEvent.click(screen.getByRole("checkbox", { name: "The others in this session may read it" }));
    await userEvent.click(screen.getByRole("button", { name: "Save" }));

    await waitFor(() => expect(asked.some(({ method }) => method === "POST")).toBe(true));
    const post = asked.find(({ method }) => method === "POST");
    expect(bodyOf(post)).toEqual({ sessionId: S, audience: "session", text: "We agreed on Friday." });
    expect(post?.headers.get("Idempotency-Key")).toBeTruthy();
  });

  it("are changed and deleted under their version, deleted only after a question", async () => {
    const { asked } = await openOffice(`/my/mentor/${P}`, {
      ...answers,
      [`PUT /api/pairings/${P}/notes/${N}`]: note,
      [`DELETE /api/pairings/${P}/notes/${N}`]: () => new Response(null, { status: 204 }),
    });

    const notes = within(await screen.findByRole("region", { name: "Notes" }));
    await userEvent.click(await notes.findByRole("button", { name: "Change" }));
    expect(notes.getByRole("combobox", { name: "Notes of" })).toBeDisabled();
    await userEvent.type(notes.getByRole("textbox", { name: /Note/ }), " And Monday.");
    await userEvent.click(notes.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(notes.getByRole("combobox", { name: "Notes of" })).toBeEnabled());
    await userEvent.click(await notes.findByRole("button", { name: "Delete" }));
    expect(asked.some(({ method }) => method === "DELETE")).toBe(false);
    await userEvent.click(notes.getByRole("button", { name: "Delete" }));

    await waitFor(() => expect(asked.some(({ method }) => method === "DELETE")).toBe(true));
    const put = asked.find(({ method }) => method === "PUT");
    expect(bodyOf(put)).toEqual({ text: "Ask about *leave*. And Monday." });
    expect(put?.headers.get("If-Match")).toBe('"3"');
    expect(asked.find(({ method }) => method === "DELETE")?.headers.get("If-Match")).toBe('"3"');
  });
});

const profile = {
  memberId: ME,
  version: 7,
  strengths: "Ten years of crisis work.",
  tasks: ["first-contact", "an-old-task"],
  skills: ["de-escalation"],
  languages: ["nl"],
  timeZone: "Europe/Amsterdam",
  weeklyHours: 1.5,
  yearsOfExperience: null,
  workingTimes: [{ day: "monday", from: "09:00", to: "12:00" }],
  capacity: 2,
  circle: { smallest: 3, largest: 6 },
  chemistryTalks: 3,
  certification: null,
  kinds: ["mentor"],
  open: true,
} as unknown as Profile;

describe("the draft of a mentor's profile", () => {
  it("keeps what the page does not ask", () => {
    expect(contentOfProfile(draftOfProfile(profile, "en"), profile, "UTC")).toEqual({
      strengths: "Ten years of crisis work.",
      tasks: ["first-contact", "an-old-task"],
      skills: ["de-escalation"],
      languages: ["nl"],
      timeZone: "Europe/Amsterdam",
      weeklyHours: 1.5,
      workingTimes: [{ day: "monday", from: "09:00", to: "12:00" }],
      capacity: 2,
      circle: { smallest: 3, largest: 6 },
      chemistryTalks: 3,
      kinds: ["mentor"],
      open: true,
    });
  });

  it("takes numbers with a comma, and says which are none", () => {
    const draft = draftOfProfile(profile, "en");

    expect(numberIn("1,25")).toBe(1.25);
    expect(gapsOfProfile(draft)).toEqual([]);
    expect(
      gapsOfProfile({ ...draft, strengths: " ", weeklyHours: "a lot", capacity: "2.5", years: "-1" }),
    ).toEqual(["strengths", "weeklyHours", "capacity", "years"]);
  });
});

describe("the page of a mentor's profile", () => {
  const tasks = { items: [{ id: "t1", key: "first-contact", name: "First contact" }], next: null };

  it("changes what is offered under the version that was read", async () => {
    const { container, asked } = await openOffice(
      "/my/mentor/profile",
      {
        "GET /api/mentor-profiles/me": profile,
        "GET /api/tasks": tasks,
        "PUT /api/mentor-profiles/me": ({ body }: Asked) => ({ ...profile, ...JSON.parse(body), version: 8 }),
      },
      { roles: ["learner", "mentor"] },
    );

    await userEvent.click(await screen.findByRole("checkbox", { name: "I take mentees at present" }));
    await userEvent.click(await screen.findByRole("checkbox", { name: "an old task" }));
    await expectAccessible(container);
    await userEvent.click(screen.getByRole("button", { name: "Save" }));

    expect(await screen.findByText("Saved.")).toBeInTheDocument();
    const put = asked.find(({ method }) => method === "PUT");
    expect(put?.headers.get("If-Match")).toBe('"7"');
    expect(bodyOf(put)).toMatchObject({ open: false, tasks: ["first-contact"] });
  });

  it("has what was not accepted beside its field", async () => {
    await openOffice("/my/mentor/profile", {
      "GET /api/mentor-profiles/me": profile,
      "GET /api/tasks": tasks,
      "PUT /api/mentor-profiles/me": () =>
        problem(400, "validation", {
          violations: ["kinds", "tasks", "skills", "languages"].map((field) => ({
            field,
            message: `something of the ${field}`,
          })),
        }),
    });

    await userEvent.click(await screen.findByRole("button", { name: "Save" }));

    expect(await screen.findAllByText(/^something of the/)).toHaveLength(4);
  });

  it("keeps what was typed when it cannot be read again", async () => {
    let readable = true;
    const { asked } = await openOffice("/my/mentor/profile", {
      "GET /api/mentor-profiles/me": () => (readable ? profile : problem(403, "forbidden")),
      "GET /api/tasks": tasks,
      "PUT /api/mentor-profiles/me": () => problem(412, "stale-version"),
    });

    await userEvent.type(await screen.findByRole("textbox", { name: "Skills" }), ", patience");
    readable = false;
    await userEvent.click(screen.getByRole("button", { name: "Save" }));

    await waitFor(() => expect(screen.getAllByRole("alert")).toHaveLength(2));
    expect(asked.filter(({ path }) => path === "/api/mentor-profiles/me")).toHaveLength(3);
    expect(screen.getByRole("textbox", { name: "Skills" })).toHaveValue("de-escalation, patience");
  });

  it("begins one where there is none, without a version", async () => {
    const { asked } = await openOffice("/my/mentor/profile", {
      "GET /api/mentor-profiles/me": () => problem(404, "not-found"),
      "GET /api/tasks": tasks,
      "PUT /api/mentor-profiles/me": profile,
    });

    await userEvent.click(await screen.findByRole("button", { name: "Offer mentoring" }));
    expect(screen.getByRole("textbox", { name: /What have you been through/ })).toHaveFocus();
    await userEvent.type(
      screen.getByRole("textbox", { name: /What have you been through/ }),
      "Night shifts.",
    );
    await userEvent.click(await screen.findByRole("checkbox", { name: "First contact" }));
    await userEvent.click(screen.getByRole("button", { name: "Offer mentoring" }));

    await waitFor(() => expect(asked.some(({ method }) => method === "PUT")).toBe(true));
    expect(asked.find(({ method }) => method === "PUT")?.headers.get("If-Match")).toBeNull();
  });
});
