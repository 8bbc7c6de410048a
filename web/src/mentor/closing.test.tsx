import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { type Asked, expectAccessible, openOffice } from "../manage/test-office";
import { type Closing, isToLookBack } from "./closing";
import { hoursOf } from "./hours";
import type { Pairing } from "./pairings";

const ID = "018f2c60-0000-7000-8000-000000000001";
const SAM = "018f2c60-0000-7000-8000-00000000000a";
const NOOR = "018f2c60-0000-7000-8000-00000000000b";
const person = (memberId: string, displayName: string) => ({
  memberId,
  displayName,
  jobRole: "Nurse",
  answer: "accepted",
});
const pairing = {
  id: ID,
  version: 4,
  roundId: null,
  kind: "mentor",
  status: "active",
  mentor: person(NOOR, "Noor Bakker"),
  mentees: [{ person: person(SAM, "Sam Murphy"), reasons: [] }],
  smallest: 1,
  endReason: null,
  createdAt: "2026-05-01T09:00:00Z",
  activeSince: "2026-05-02T09:00:00Z",
  endedAt: null,
  expiresAt: null,
} as unknown as Pairing;
const closing: Closing = {
  pairingId: ID,
  status: "active",
  askedBy: null,
  askedAt: null,
  completesAt: null,
  answered: [],
  mine: null,
  shared: [],
};
const nothing = { items: [], next: null };
const answers = {
  [`GET /api/pairings/${ID}`]: pairing,
  [`GET /api/pairings/${ID}/closing`]: closing,
  [`GET /api/pairings/${ID}/goals`]: nothing,
  [`GET /api/pairings/${ID}/sessions`]: nothing,
  [`GET /api/pairings/${ID}/notes`]: nothing,
  "GET /api/check-ins/mine": nothing,
  [`GET /api/members/${NOOR}`]: { id: NOOR, displayName: "Noor Bakker" },
  [`GET /api/members/${SAM}`]: { id: SAM, displayName: "Sam Murphy" },
};
const sam = { memberId: SAM, roles: ["learner"] };
const noor = { memberId: NOOR, roles: ["learner", "mentor"] };
const posts = (asked: readonly Asked[]) => asked.filter(({ method }) => method === "POST");

describe("looking back", () => {
  const now = Date.parse("2026-08-01T00:00:00Z");
  const over = { ...pairing, status: "closed", endedAt: "2026-07-15T00:00:00Z" } as Pairing;

  it("is asked for once somebody wants to close it, and for sixty days after its end", () => {
    expect(isToLookBack(pairing, closing, now)).toBe(false);
    expect(isToLookBack(pairing, { ...closing, askedBy: NOOR }, now)).toBe(true);
    expect(isToLookBack(over, closing, now)).toBe(true);
    expect(isToLookBack({ ...over, endedAt: "2026-05-20T00:00:00Z" }, closing, now)).toBe(false);
  });

  it("is not asked for again, nor of what never began", () => {
    const mine = { helped: 8, goals: "most", recommend: 9, share: false } as const;

    expect(isToLookBack(over, { ...closing, mine }, now)).toBe(false);
    expect(isToLookBack({ ...over, activeSince: null }, closing, now)).toBe(false);
  });
});

describe("the end of a mentorship", () => {
  it("is asked for by either, after a question", async () => {
    const { asked } = await openOffice(
      `/my/mentor/${ID}`,
      { ...answers, [`POST /api/pairings/${ID}/closing`]: { ...closing, askedBy: SAM } },
      sam,
    );

    await userEvent.click(await screen.findByRole("button", { name: "Close at a good end" }));
    expect(posts(asked)).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Yes, close it" }));

    await waitFor(() => expect(posts(asked)[0]?.path).toBe(`/api/pairings/${ID}/closing`));
  });

  it("lets each look back in three taps, and a word of their own", async () => {
    const { asked, container } = await openOffice(
      `/my/mentor/${ID}`,
      {
        ...answers,
        [`GET /api/pairings/${ID}/closing`]: { ...closing, askedBy: NOOR },
        [`POST /api/pairings/${ID}/closing/survey`]: closing,
      },
      sam,
    );

    expect(await screen.findByText(/asked to close this/)).toHaveTextContent(/^Noor Bakker|–/);
    await expectAccessible(container);
    await userEvent.click(screen.getByRole("button", { name: "That is how I see it" }));
    expect(posts(asked)).toEqual([]);
    expect(screen.getByRole("group", { name: /^Did it help/ })).toHaveFocus();
    const helped = screen.getByRole("group", { name: /^Did it help/ });
    await userEvent.click(within(helped).getByRole("radio", { name: "8" }));
    await userEvent.click(screen.getByRole("radio", { name: "Most" }));
    await userEvent.click(screen.getByRole("radio", { name: "10, certainly" }));
    expect(screen.queryByRole("checkbox", { name: /may read/ })).toBeNull();
    await userEvent.type(screen.getByRole("textbox", { name: /^What helped/ }), "Being heard");
    await userEvent.click(screen.getByRole("checkbox", { name: /may read/ }));
    await userEvent.click(screen.getByRole("button", { name: "That is how I see it" }));

    await waitFor(() => expect(posts(asked)).toHaveLength(1));
    expect(JSON.parse(posts(asked)[0]?.body ?? "")).toEqual({
      helped: 8,
      goals: "most",
      recommend: 10,
      words: "Being heard",
      share: true,
    });
  });

  it("may come early, for a reason, for the version that was read", async () => {
    const { asked } = await openOffice(
      `/my/mentor/${ID}`,
      { ...answers, [`POST /api/pairings/${ID}/exit`]: pairing },
      sam,
    );

    await userEvent.click(await screen.findByRole("button", { name: "End it early" }));
    await userEvent.click(screen.getByRole("button", { name: "No time now" }));

    await waitFor(() => expect(posts(asked)).toHaveLength(1));
    expect(posts(asked)[0]?.headers.get("If-Match")).toBe('"4"');
    expect(JSON.parse(posts(asked)[0]?.body ?? "")).toEqual({ reason: "no-time" });
  });

  it("shows a mentor what is shared, and the way to the certificate", async () => {
    await openOffice(
      `/my/mentor/${ID}`,
      {
        ...answers,
        [`GET /api/pairings/${ID}`]: {
          ...pairing,
          status: "closed",
          endReason: "completed",
          endedAt: "2026-07-15T00:00:00Z",
        },
        [`GET /api/pairings/${ID}/closing`]: {
          ...closing,
          status: "closed",
          mine: { helped: 7, goals: "all", recommend: 9, words: null, share: false },
          shared: [{ memberId: SAM, words: "Being heard" }],
        },
      },
      noor,
    );

    expect(await screen.findByText("Being heard")).toBeVisible();
    expect(screen.getByText(/helped 7 of 10, recommend 9 of 10, goals reached: All/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Certificate of my hours" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Close at a good end" })).toBeNull();
  });
});

describe("a certificate", () => {
  const certificate = {
    code: "PRX-1234",
    academy: "Praxis",
    name: "Noor Bakker",
    from: "2025-11-27",
    to: "2026-11-26",
    time: "PT12H30M",
    sessions: 9,
    pairings: 2,
    issuedOn: "2026-11-26",
  };

  it("reads its hours as they are written", () => {
    expect(["PT12H30M", "PT45M", "P1DT2H", "soon"].map(hoursOf)).toEqual([12.5, 0.75, 26, Number.NaN]);
  });

  it("says what a mentor gave, and is saved as a page to print", async () => {
    URL.createObjectURL = vi.fn(() => "blob:it");
    const { asked, container } = await openOffice(
      "/my/mentor/certificate",
      {
        "GET /api/mentor-profiles/me/certificate": ({ headers }: Asked) =>
          headers.get("Accept") === "application/pdf"
            ? new Response("%PDF", { headers: { "Content-Type": "application/pdf" } })
            : certificate,
      },
      noor,
    );

    expect(await screen.findByText(/gave 12.5 hours of mentoring in 9 sessions/)).toBeVisible();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole("button", { name: "Save as PDF" }));

    await waitFor(() => expect(URL.createObjectURL).toHaveBeenCalled());
    expect(asked.at(-1)?.headers.get("Accept")).toBe("application/pdf");
  });

  it("of somebody else is genuine or not, as its code says", async () => {
    const { router } = await openOffice(
      "/my/mentor/certificate",
      { "GET /api/certificates/PRX-1234": certificate },
      sam,
    );
    const code = await screen.findByRole("textbox", { name: "Code" });

    await userEvent.type(code, "PRX-9999{Enter}");
    expect(await screen.findByText(/^No certificate has this code/)).toBeVisible();
    await userEvent.clear(code);
    await userEvent.type(code, " PRX-1234{Enter}");

    expect(await screen.findByText("Yes. Praxis gave it:")).toBeVisible();
    expect(router.state.location.search).toEqual({ code: "PRX-1234" });
    expect(screen.queryByText("My hours")).toBeNull();
  });
});
