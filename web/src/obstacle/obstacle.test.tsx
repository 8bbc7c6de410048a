import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { academy } from "../test-academy";
import { axeFinds } from "../test-axe";
import { show } from "../test-world";
import { ObstacleActions } from "./ObstacleActions";
import type { Obstacle } from "./obstacles";
import { readObstaclesSearch } from "./obstaclesSearch";
import { ReportPage } from "./ReportPage";
import { minutesOf, type ReportDraft, reportGaps, reportOf } from "./report";

// All texts are there in tests.
vi.mock("../i18n/i18n", () => ({ withTexts: (_: string, page: Promise<unknown>) => page }));

const DRAFT: ReportDraft = {
  what: " Nobody answers ",
  howOften: "",
  minutesEach: "",
  taskId: "",
  where: " ",
  evidence: "",
  anonymous: false,
  key: "k",
};
const OBSTACLE = {
  id: "o1",
  version: 3,
  what: "Nobody answers",
  status: "open",
  mine: false,
  closedAt: null,
} as unknown as Obstacle;

describe("a report", () => {
  it("needs one sentence and nothing else", () => {
    expect(reportGaps(DRAFT)).toEqual([]);
    expect(reportOf(DRAFT)).toEqual({ what: "Nobody answers", anonymous: false });
    expect(reportGaps({ ...DRAFT, what: " a " })).toEqual(["what"]);
  });

  it("takes minutes with a comma, and says where they cannot be", () => {
    expect(reportOf({ ...DRAFT, minutesEach: "7,5" }).minutesEach).toBe(7.5);
    expect(reportGaps({ ...DRAFT, minutesEach: "an hour" })).toEqual(["minutesEach"]);
    expect(minutesOf("-1")).toBeNaN();
    expect(minutesOf(" ")).toBeNull();
  });
});

describe("the page to report on", () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => vi.unstubAllGlobals());

  it("sends one call from the keyboard, under twenty seconds of work", async () => {
    const sent = academy({ "POST /api/obstacles": { obstacle: OBSTACLE, similar: [] } });
    await show(<ReportPage />);

    await userEvent.keyboard("Nobody answers the phone{Control>}{Enter}{/Control}");

    await vi.waitFor(() => expect(sent.filter(({ method }) => method === "POST")).toHaveLength(1));
    const post = sent.find(({ method }) => method === "POST");
    expect(post?.body).toEqual({ what: "Nobody answers the phone", anonymous: false });
    expect(post?.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f]{32}$/);
  });

  it("sends nothing while nothing is said, and puts the keyboard where it is missing", async () => {
    const sent = academy({});
    await show(<ReportPage />);

    await userEvent.click(screen.getByRole("button", { name: "Report it" }));

    expect(screen.getByRole("textbox", { name: /In a sentence/ })).toHaveFocus();
    expect(screen.getByText(/Write what is in the way/)).toBeVisible();
    expect(sent.filter(({ method }) => method === "POST")).toEqual([]);
  });

  it("shows what others said of the same", async () => {
    academy({
      "GET /api/obstacles/similar": [
        { id: "o2", what: "The phone is not answered", status: "open", voices: 4 },
      ],
    });
    await show(<ReportPage />);

    await userEvent.keyboard("Nobody answers the phone");

    // It is asked for once the writer pauses.
    const link = await screen.findByRole("link", { name: "The phone is not answered" }, { timeout: 20_000 });
    expect(link).toHaveAttribute("href", "/my/obstacles/o2");
  });

  it("keeps what was written when the academy does not take it", async () => {
    academy({ "POST /api/obstacles": () => Response.json({}, { status: 503 }) });
    await show(<ReportPage />);

    await userEvent.keyboard("Nobody answers{Control>}{Enter}{/Control}");

    expect(await screen.findByRole("alert")).toHaveTextContent("Try again in a moment");
    expect(screen.getByRole("textbox", { name: /In a sentence/ })).toHaveValue("Nobody answers");
  });

  it("has nothing that axe finds wrong", async () => {
    academy({});
    const { container } = await show(<ReportPage />);

    expect(await axeFinds(container)).toEqual([]);
  });
});

describe("what one may do with an obstacle", () => {
  afterEach(() => vi.unstubAllGlobals());

  const offered = () => screen.queryAllByRole("button").map(({ textContent }) => textContent);

  it("is to say that one has it, too, for a colleague", async () => {
    await show(<ObstacleActions obstacle={OBSTACLE} owner={false} />);

    expect(offered()).toEqual(["I have it, too"]);
  });

  it("is to take it back for who reported it, and to open it again once it is settled", async () => {
    const { unmount } = await show(<ObstacleActions obstacle={{ ...OBSTACLE, mine: true }} owner={false} />);
    expect(offered()).toEqual(["It is gone", "Say more", "Take it back"]);
    unmount();

    await show(
      <ObstacleActions
        obstacle={{ ...OBSTACLE, mine: true, status: "declined", closedAt: "2026-11-01T00:00:00Z" }}
        owner={false}
      />,
    );
    expect(offered()).toEqual(["It is still there"]);
  });

  it("is to take it away for its owner, who says how it went, for the version that was read", async () => {
    const sent = academy({ "POST /api/obstacles/o1/resolution": { ...OBSTACLE, status: "resolved" } });
    await show(<ObstacleActions obstacle={{ ...OBSTACLE, mine: true }} owner />);
    expect(offered()).toEqual([
      "I take it away",
      "It is gone",
      "Hand it over",
      "It stays",
      "Say more",
      "Take it back",
    ]);

    await userEvent.click(screen.getByRole("button", { name: "It is gone" }));
    await userEvent.keyboard("A second line was added");
    await userEvent.click(screen.getByRole("button", { name: "It is gone" }));

    await vi.waitFor(() => expect(sent[0]?.body).toEqual({ words: "A second line was added" }));
    expect(sent[0]?.headers.get("If-Match")).toBe('"3"');
  });
});

describe("saying more of an obstacle", () => {
  afterEach(() => vi.unstubAllGlobals());

  const MINE = {
    ...OBSTACLE,
    mine: true,
    timesPerWeek: 5,
    minutesEach: 10,
    moneyEach: 3,
    taskId: "t1",
    where: "Ward 2",
    evidence: null,
  } as Obstacle;

  it("keeps what is not changed, and is sent for the version that was read", async () => {
    const sent = academy({
      "GET /api/tasks": { items: [{ id: "t1", name: "First contact" }], next: null },
      "PUT /api/obstacles/o1": { ...MINE, version: 4 },
    });
    const { container } = await show(<ObstacleActions obstacle={MINE} owner={false} />);

    await userEvent.click(screen.getByRole("button", { name: "Say more" }));
    const what = await screen.findByRole("textbox", { name: /In a sentence/ });
    expect(await axeFinds(container)).toEqual([]);
    await userEvent.type(what, " after four");
    const times = screen.getByRole("textbox", { name: /Times a week/ });
    await userEvent.clear(times);
    await userEvent.type(times, "2,5");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));

    await vi.waitFor(() =>
      expect(sent.find(({ method }) => method === "PUT")?.body).toEqual({
        what: "Nobody answers after four",
        timesPerWeek: 2.5,
        minutesEach: 10,
        moneyEach: 3,
        taskId: "t1",
        where: "Ward 2",
      }),
    );
    expect(sent.find(({ method }) => method === "PUT")?.headers.get("If-Match")).toBe('"3"');
    expect(await screen.findByText("Saved. Who can see it sees that.")).toBeVisible();
  });

  it("says where something cannot be, and what the academy did not take", async () => {
    const sent = academy({
      "PUT /api/obstacles/o1": () =>
        Response.json(
          {
            type: "urn:praxis:problem:validation",
            violations: [{ field: "where", message: "size must be between 0 and 200" }],
          },
          { status: 400 },
        ),
    });
    await show(<ObstacleActions obstacle={MINE} owner={false} />);
    await userEvent.click(screen.getByRole("button", { name: "Say more" }));
    const times = await screen.findByRole("textbox", { name: /Times a week/ });

    await userEvent.clear(times);
    await userEvent.type(times, "often");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(screen.getByText(/Say a number above 0/)).toBeVisible();
    expect(sent.filter(({ method }) => method === "PUT")).toEqual([]);
    await userEvent.clear(times);
    await userEvent.type(times, "1");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));

    expect(await screen.findByText("size must be between 0 and 200")).toBeVisible();
    expect(screen.getByRole("textbox", { name: "Where" })).toBeInvalid();
  });
});

describe("handing an obstacle over", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is to somebody, until a day, with a reason", async () => {
    const sent = academy({
      "GET /api/members": {
        items: [{ id: "m1", displayName: "Noor Bakker", jobRole: "Psychologist" }],
        next: null,
      },
      "PUT /api/obstacles/o1/owner": { ...OBSTACLE, version: 4 },
    });
    await show(<ObstacleActions obstacle={OBSTACLE} owner />);
    await userEvent.click(screen.getByRole("button", { name: "Hand it over" }));
    await userEvent.click(await screen.findByRole("button", { name: "Hand it over" }));
    expect(screen.getByText("Choose somebody.")).toBeVisible();
    expect(sent.filter(({ method }) => method === "PUT")).toEqual([]);

    await userEvent.click(screen.getByRole("button", { name: "Who can take it away?: Choose" }));
    await userEvent.click(await screen.findByRole("button", { name: /Noor Bakker/ }));
    await userEvent.type(screen.getByRole("textbox", { name: /Why they/ }), "She has the budget");
    await userEvent.click(screen.getByRole("button", { name: "Hand it over" }));

    await vi.waitFor(() =>
      expect(sent.find(({ method }) => method === "PUT")?.body).toEqual({
        ownerId: "m1",
        reason: "She has the budget",
      }),
    );
    expect(await screen.findByText(/It is theirs now/)).toBeVisible();
  });

  it("is not offered where learning takes it away", async () => {
    await show(<ObstacleActions obstacle={{ ...OBSTACLE, cause: "knowledge-skill" }} owner />);

    expect(screen.queryByRole("button", { name: "Hand it over" })).toBeNull();
  });
});

describe("the address of the obstacles", () => {
  it("keeps the lists that there are", () => {
    expect(readObstaclesSearch({ view: "owned" })).toEqual({ view: "owned" });
    expect(readObstaclesSearch({ view: "theirs" })).toEqual({});
  });
});
