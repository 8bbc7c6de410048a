import { QueryClient } from "@tanstack/react-query";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sessionQuery } from "../session/session";
import { academy } from "../test-academy";
import { axeFinds } from "../test-axe";
import { show } from "../test-world";
import { CheckInForm } from "./CheckInForm";
import { type CheckIn, type Session, sortedSessions } from "./life";
import { MentorPage } from "./MentorPage";
import { myAnswer, othersOf, type Pairing, reasonsOf } from "./pairings";
import { tasksToChoose } from "./taskWords";

const person = (memberId: string, displayName: string, answer = "accepted") => ({
  memberId,
  displayName,
  jobRole: "Nurse",
  answer,
});
const PAIRING = {
  id: "p1",
  version: 1,
  kind: "mentor",
  status: "proposed",
  mentor: person("noor", "Noor Bakker"),
  mentees: [{ person: person("sam", "Sam Murphy", "pending"), reasons: ["You both speak Dutch."] }],
} as unknown as Pairing;

async function asSam(element: React.ReactNode) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(sessionQuery.queryKey, {
    authenticated: true,
    memberId: "sam",
    name: "Sam Murphy",
    email: null,
    roles: ["learner"],
    csrfToken: "t",
  });
  return show(element, { client });
}

describe("a pairing", () => {
  it("is with the mentor for a mentee, and with the mentees for a mentor", () => {
    expect(othersOf(PAIRING, "sam")).toEqual(["Noor Bakker"]);
    expect(othersOf(PAIRING, "noor")).toEqual(["Sam Murphy"]);
  });

  it("knows what I said and why we two", () => {
    expect(myAnswer(PAIRING, "sam")).toBe("pending");
    expect(myAnswer(PAIRING, "somebody")).toBeUndefined();
    expect(reasonsOf(PAIRING)).toEqual(["You both speak Dutch."]);
  });
});

describe("the tasks to choose from", () => {
  it("are the academy's, and in words those chosen that it knows no more", () => {
    const known = [{ key: "first-contact", name: "First contact" }];

    expect(tasksToChoose(known, ["first-contact", "treat-psychosis"])).toEqual([
      { key: "first-contact", name: "First contact" },
      { key: "treat-psychosis", name: "treat psychosis" },
    ]);
  });
});

describe("sessions", () => {
  const now = Date.parse("2026-11-26T12:00:00Z");
  const session = (id: string, part: object) => ({ id, outcomeNeeded: false, ...part }) as Session;
  const at = (hour: string) => ({ startsAt: `2026-11-${hour}:00:00Z`, endsAt: `2026-11-${hour}:59:00Z` });

  it("are those to come, soonest first, those over without a word, and the past, latest first", () => {
    const sorted = sortedSessions(
      [
        session("later", { status: "scheduled", time: at("28T10") }),
        session("held", { status: "held", time: at("01T10") }),
        session("soon", { status: "scheduled", time: at("26T11") }),
        session("unsettled", { status: "scheduled", outcomeNeeded: true, time: at("20T10") }),
        session("missed", { status: "missed", time: at("08T10") }),
        session("offered", { status: "proposed", offer: { times: [{ time: at("27T10") }] } }),
      ],
      Date.parse("2026-11-26T11:30:00Z"),
    );
    const ids = (some: Session[]) => some.map(({ id }) => id);

    expect(ids(sorted.toCome)).toEqual(["soon", "offered", "later"]);
    expect(ids(sorted.unsettled)).toEqual(["unsettled"]);
    expect(ids(sorted.past)).toEqual(["missed", "held"]);
  });

  it("that ran out just now are past before anybody is asked of them", () => {
    const { past } = sortedSessions([session("just", { status: "scheduled", time: at("26T11") })], now);

    expect(past).toHaveLength(1);
  });
});

describe("the page of my mentor", () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => vi.unstubAllGlobals());

  it("asks for my answer, with the reasons why", async () => {
    const sent = academy({
      "GET /api/pairings/mine": { items: [PAIRING], next: null },
      "GET /api/check-ins/mine": { items: [], next: null },
      "POST /api/pairings/p1/refusal": { ...PAIRING, status: "declined" },
    });
    const { container } = await asSam(<MentorPage />);
    expect(await screen.findByText("You both speak Dutch.")).toBeVisible();
    const asked = sent.find(({ path }) => path.startsWith("/api/pairings/mine"));
    expect(asked?.headers.get("Accept-Language")).toBe("en");
    expect(await axeFinds(container)).toEqual([]);

    await userEvent.click(screen.getByRole("button", { name: "No, thank you" }));
    await userEvent.click(screen.getByRole("button", { name: "No time now" }));

    await vi.waitFor(() =>
      expect(sent.find(({ method }) => method === "POST")?.body).toEqual({ reason: "no-time" }),
    );
  });

  it("lets me ask for somebody when I have nobody, and says what is missing", async () => {
    const sent = academy({
      "GET /api/pairings/mine": { items: [], next: null },
      "GET /api/mentee-requests/mine": { items: [], next: null },
      "GET /api/tasks": { items: [{ id: "t1", name: "First contact", key: "first-contact" }], next: null },
      "POST /api/mentee-requests": { id: "r1", status: "open" },
    });
    await asSam(<MentorPage />);
    await userEvent.type(await screen.findByRole("textbox", { name: /get done/ }), "Call with less fear");

    await userEvent.click(screen.getByRole("button", { name: "See who fits" }));
    expect(screen.getByRole("alert")).toHaveTextContent("Choose at least one task.");
    await userEvent.click(await screen.findByRole("checkbox", { name: "First contact" }));
    await userEvent.click(screen.getByRole("button", { name: "See who fits" }));

    await vi.waitFor(() =>
      expect(sent.find(({ method }) => method === "POST")?.body).toEqual({
        goal: "Call with less fear",
        tasks: ["first-contact"],
        languages: ["en"],
      }),
    );
  });
});

describe("a check-in", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is sent once all four are answered", async () => {
    const sent = academy({ "POST /api/check-ins/c1/answer": {} });
    await asSam(<CheckInForm checkIn={{ id: "c1", pairingId: "p1" } as CheckIn} />);

    await userEvent.click(screen.getByRole("button", { name: "Save for me" }));
    expect(screen.getByRole("alert")).toHaveTextContent("Answer all four.");
    for (const four of screen.getAllByRole("radio", { name: "4" })) await userEvent.click(four);
    await userEvent.click(screen.getByRole("button", { name: "Save for me" }));

    await vi.waitFor(() => expect(sent[0]?.body).toEqual({ trust: 4, useful: 4, rhythm: 4, goingOn: 4 }));
  });
});
