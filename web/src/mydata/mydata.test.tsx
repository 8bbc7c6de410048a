import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { academy } from "../test-academy";
import { axeFinds } from "../test-axe";
import { show } from "../test-world";
import { MyDataPage } from "./MyDataPage";
import { isOptional } from "./myData";

const PREFERENCES = {
  version: 2,
  digest: "weekly",
  kinds: [
    { kind: "comment", inApp: true, byMail: true },
    { kind: "moderation", inApp: true, byMail: true },
  ],
};
const READS = {
  "GET /api/members/me": { displayName: "Sam Murphy", languages: ["en", "nl"], timeZone: "Europe/Amsterdam" },
  "GET /api/notification-preferences": PREFERENCES,
  "GET /api/erasures/wish": { texts: "keep-without-author" },
  "GET /api/evidence-files": {
    items: [
      {
        id: "f2",
        name: "plan.pdf",
        size: 2048,
        createdAt: "2026-11-26T10:00:00Z",
        enrolmentId: "e1",
        activity: 3,
      },
      {
        id: "f1",
        name: "chart.png",
        size: 4096,
        createdAt: "2026-11-25T10:00:00Z",
        enrolmentId: "e1",
        activity: 3,
        verdict: "accepted",
      },
    ],
    next: null,
  },
  "DELETE /api/evidence-files": () => new Response(null, { status: 204 }),
  "DELETE /api/evidence-files/f2": () => new Response(null, { status: 204 }),
};

describe("my data", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("saves one choice at a time, for the version that was read", async () => {
    const sent = academy({ ...READS, "PUT /api/notification-preferences": { ...PREFERENCES, version: 3 } });
    const { container } = await show(<MyDataPage />);
    const box = await screen.findByRole("checkbox", { name: "somebody answers me: By mail" });
    expect(await axeFinds(container)).toEqual([]);

    await userEvent.click(box);

    const put = sent.find(({ method }) => method === "PUT");
    expect(put?.headers.get("If-Match")).toBe('"2"');
    expect(put?.body).toEqual({
      digest: "weekly",
      kinds: [{ kind: "comment", inApp: true, byMail: false }, PREFERENCES.kinds[1]],
    });
  });

  it("does not let me do without what moderators decide about me", async () => {
    academy(READS);
    await show(<MyDataPage />);

    expect(
      await screen.findByRole("checkbox", { name: "a moderator decides something about me: In the app" }),
    ).toBeDisabled();
    expect(isOptional("comment")).toBe(true);
  });

  it("erases nothing before I say that I understand", async () => {
    const sent = academy({ ...READS, "POST /api/erasures": { state: "running" } });
    await show(<MyDataPage />);
    await userEvent.click(await screen.findByRole("button", { name: "Have me forgotten" }));

    await userEvent.click(screen.getByRole("button", { name: "Forget me" }));
    expect(screen.getByRole("alert")).toHaveTextContent("Say that you understand first.");
    expect(sent.filter(({ method }) => method === "POST")).toEqual([]);
    await userEvent.click(screen.getByRole("checkbox", { name: /cannot be called back/ }));
    await userEvent.click(screen.getByRole("button", { name: "Forget me" }));

    await vi.waitFor(() =>
      expect(sent.find(({ method }) => method === "POST")?.body).toEqual({ texts: "keep-without-author" }),
    );
    // The files that I showed go as well, and first.
    expect(
      sent.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`),
    ).toEqual(["DELETE /api/evidence-files", "POST /api/erasures"]);
  });

  it("has the files that I showed, of which I take back what was not accepted", async () => {
    const sent = academy(READS);
    await show(<MyDataPage />);

    expect(await screen.findByRole("link", { name: "chart.png" })).toHaveAttribute(
      "href",
      "/api/evidence-files/f1",
    );
    expect(screen.queryByRole("button", { name: "Remove: chart.png" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Remove: plan.pdf" }));

    expect(await screen.findByText("It is gone.")).toBeVisible();
    expect(sent.find(({ method }) => method === "DELETE")?.path).toBe("/api/evidence-files/f2");
  });
});
