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
  });
});
