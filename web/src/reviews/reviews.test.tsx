import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { academy } from "../test-academy";
import { axeFinds } from "../test-axe";
import { show } from "../test-world";
import { ReviewsPage } from "./ReviewsPage";

const ME = "018f2c20-0000-7000-8000-0000000000fa";
const SAM = "018f2c20-0000-7000-8000-000000000001";
const REVIEW = "POST /api/enrolments/e1/activities/3/evidence/review";

const waiting = (part: object = {}) => ({
  enrolmentId: "e1",
  memberId: SAM,
  activity: 3,
  title: "One plan together",
  evidence: {
    id: "v1",
    version: 2,
    round: 1,
    text: "We wrote it",
    links: ["https://a.example"],
    files: [
      { id: "f1", name: "plan.pdf", type: "application/pdf", size: 2048, createdAt: "2026-11-26T10:00:00Z" },
    ],
    submittedAt: "2026-11-26T10:00:00Z",
    verdict: null,
    words: null,
    reviewedAt: null,
  },
  ...part,
});

const world = (items: object[], more: Record<string, object> = {}) =>
  academy({
    "GET /session/me": {
      authenticated: true,
      memberId: ME,
      name: "Noor",
      email: null,
      roles: ["learner"],
      csrfToken: "t",
    },
    "GET /api/cohorts": {
      items: [
        { id: "c1", name: "Spring", status: "launched" },
        { id: "c0", name: "Over", status: "completed" },
      ],
      next: null,
    },
    "GET /api/cohorts/c1/reviews": { items, next: null },
    [`GET /api/members/${SAM}`]: { id: SAM, displayName: "Sam Murphy" },
    [`GET /api/members/${ME}`]: { id: ME, displayName: "Noor Bakker" },
    ...more,
  });

afterEach(() => vi.unstubAllGlobals());

describe("what members showed", () => {
  it("is read with its files, and accepted as it was read", async () => {
    const sent = world([waiting()], { [REVIEW]: {} });
    const { container } = await show(<ReviewsPage />);

    expect(await screen.findByRole("heading", { name: "Sam Murphy: One plan together" })).toBeVisible();
    expect(screen.queryByRole("heading", { name: "Over" })).toBeNull();
    expect(screen.getByText("We wrote it")).toBeVisible();
    expect(screen.getByRole("link", { name: /plan\.pdf/ })).toHaveAttribute("href", "/api/evidence-files/f1");
    expect(await axeFinds(container)).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Accept" }));

    await vi.waitFor(() =>
      expect(sent.find(({ method }) => method === "POST")?.body).toEqual({ verdict: "accepted" }),
    );
    expect(sent.find(({ method }) => method === "POST")?.headers.get("If-Match")).toBe('"2"');
  });

  it("is asked for again with words only", async () => {
    const sent = world([waiting()], { [REVIEW]: {} });
    await show(<ReviewsPage />);

    await userEvent.click(await screen.findByRole("button", { name: "Ask for it once more" }));
    expect(screen.getByText("Say what to do again.")).toBeVisible();
    await userEvent.type(screen.getByRole("textbox", { name: "What you say of it" }), "With numbers");
    await userEvent.click(screen.getByRole("button", { name: "Ask for it once more" }));

    await vi.waitFor(() =>
      expect(sent.find(({ method }) => method === "POST")?.body).toEqual({
        verdict: "again",
        words: "With numbers",
      }),
    );
  });

  it("that was changed meanwhile is read again", async () => {
    const sent = world([waiting()], {
      [REVIEW]: () => Response.json({ type: "urn:praxis:problem:stale-version" }, { status: 412 }),
    });
    await show(<ReviewsPage />);
    await userEvent.click(await screen.findByRole("button", { name: "Accept" }));
    const reads = () => sent.filter(({ path }) => path === "/api/cohorts/c1/reviews").length;
    const before = reads();

    await userEvent.click(await screen.findByRole("button", { name: "Try again" }));

    await vi.waitFor(() => expect(reads()).toBe(before + 1));
  });

  it("is nobody's to review who showed it, and is not there where nobody did", async () => {
    world([waiting({ memberId: ME })]);
    const { unmount } = await show(<ReviewsPage />);
    expect(await screen.findByText(/Your own/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Accept" })).toBeNull();
    unmount();

    world([]);
    await show(<ReviewsPage />);
    expect(await screen.findByText("Nothing waits for you.")).toBeVisible();
  });
});
