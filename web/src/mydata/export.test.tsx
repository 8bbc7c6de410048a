import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { problem } from "../manage/test-office";
import { academy } from "../test-academy";
import { axeFinds } from "../test-axe";
import { show } from "../test-world";
import { collectMyData, PARTS } from "./exportData";
import { MyExport } from "./MyExport";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** jsdom's files have no text() of their own. */
function textOf(file: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(file ?? new Blob());
  });
}

describe("my data as a file", () => {
  it("has each part, lists with all their pages, and null where nothing is stored", async () => {
    const requests = academy({
      "GET /api/members/me": { displayName: "Sam Murphy" },
      "GET /api/my-signals": { items: [{ title: "a" }], next: null },
      "GET /api/pairings/mine": { items: [{ id: "p1" }, { id: "p2" }], next: null },
      "GET /api/enrolments/mine": { items: [{ id: "e1" }], next: null },
      "GET /api/enrolments/e1": { activities: [{ evidence: [{ text: "Shown" }] }] },
      "GET /api/evidence-files": { items: [{ name: "plan.pdf" }], next: null },
      "GET /api/pairings/p1/notes": { items: [{ text: "one" }], next: null },
      "GET /api/pairings/p2/notes": { items: [{ text: "two" }], next: null },
      "GET /api/participation/me": () => problem(403, "forbidden"),
    });
    const read: number[] = [];

    const data = await collectMyData((done) => read.push(done));

    expect(data.member).toEqual({ displayName: "Sam Murphy" });
    expect(data.signals).toEqual([{ title: "a" }]);
    expect(data.notes).toEqual([{ text: "one" }, { text: "two" }]);
    expect(data.programmeWork).toEqual([{ activities: [{ evidence: [{ text: "Shown" }] }] }]);
    expect(data.filesShown).toEqual([{ name: "plan.pdf" }]);
    expect(data.takingPart).toBeNull();
    expect(read.at(-1)).toBe(PARTS.length);
    expect(requests).toHaveLength(PARTS.length - 3 + 5);
  });

  it("goes from page to page", async () => {
    vi.stubGlobal("fetch", async (request: Request) => {
      const { pathname, searchParams } = new URL(request.url);
      if (pathname !== "/api/obstacles") return problem(404, "not-found");
      const after = searchParams.get("after");
      const whose = searchParams.has("mine") ? "mine" : "owned";
      return Response.json({ items: [`${whose} ${after ?? "first"}`], next: after ? null : "second" });
    });

    const data = await collectMyData(() => {});

    expect(data.obstaclesReported).toEqual(["mine first", "mine second"]);
    expect(data.obstaclesToTakeAway).toEqual(["owned first", "owned second"]);
  });

  it("is not handed out in part: an academy that is away is said, and tried again", async () => {
    let away = true;
    academy({
      "GET /api/members/me": () => (away ? problem(503, "dependency-unavailable") : { displayName: "Sam" }),
    });
    const files: Blob[] = [];
    URL.createObjectURL = (file) => {
      files.push(file as Blob);
      return "blob:praxis";
    };
    URL.revokeObjectURL = () => {};
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
    const { container } = await show(<MyExport />);

    await userEvent.click(screen.getByRole("button", { name: "Download my data" }));
    expect(await screen.findByRole("alert")).toBeVisible();
    expect(files).toEqual([]);
    away = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));

    expect(await screen.findByText("The file was handed to your browser.")).toBeInTheDocument();
    expect(clicked).toHaveBeenCalledOnce();
    expect(JSON.parse(await textOf(files[0]))).toMatchObject({ member: { displayName: "Sam" } });
    expect(await axeFinds(container)).toEqual([]);
  });
});
