import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { academy } from "../test-academy";
import { axeFinds } from "../test-axe";
import { show } from "../test-world";
import { LineCard } from "./LineCard";
import type { Line, Plan } from "./plan";
import { SuggestionCard } from "./SuggestionCard";

const LINE: Line = {
  key: "activity:e1:2",
  kind: "cohort-activity",
  title: "Make one plan together",
  minutes: 10,
  leftMinutes: 40,
  due: "2026-11-27",
  because: "It is due on Friday in “Spring”.",
  subjectId: "c1",
  itemId: null,
  weeksWaited: 0,
  added: false,
  state: "planned",
  tookMinutes: null,
};
const PLAN = { doneMinutes: 12, budgetMinutes: 24, lines: [], leftOut: [] } as unknown as Plan;
const DONE = "POST /api/weekly-plan/lines/activity:e1:2/done";

describe("a line of the week", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("says why it is there, and has nothing that axe finds wrong", async () => {
    const { container } = await show(<LineCard line={LINE} say={() => {}} />);

    expect(screen.getByText("It is due on Friday in “Spring”.")).toBeVisible();
    expect(screen.getByRole("link", { name: "Make one plan together" })).toHaveAttribute(
      "href",
      "/my/programmes/e1#activity-2",
    );
    expect(await axeFinds(container)).toEqual([]);
  });

  it("is finished by keyboard with the minutes that it took", async () => {
    const sent = academy({ [DONE]: PLAN });
    const say = vi.fn();
    await show(<LineCard line={LINE} say={say} />);
    screen.getByRole("button", { name: "Done: Make one plan together" }).focus();

    await userEvent.keyboard("{Enter}12{Tab} {Enter}");

    await vi.waitFor(() => expect(say).toHaveBeenCalledOnce());
    expect(sent[0]?.body).toEqual({ minutes: 12, whole: true });
    expect(sent[0]?.headers.get("Accept-Language")).toBe("en");
  });

  it("is not finished with minutes that cannot be", async () => {
    const sent = academy({ [DONE]: PLAN });
    await show(<LineCard line={LINE} say={() => {}} />);
    await userEvent.click(screen.getByRole("button", { name: "Done: Make one plan together" }));

    await userEvent.type(screen.getByRole("textbox"), "0");
    await userEvent.clear(screen.getByRole("textbox"));
    await userEvent.type(screen.getByRole("textbox"), "0{Enter}");

    expect(screen.getByText("Say a whole number from 1 to 1440.")).toBeVisible();
    expect(sent).toEqual([]);
  });

  it("does not ask for all of it where all of it was planned", async () => {
    await show(<LineCard line={{ ...LINE, leftMinutes: 10 }} say={() => {}} />);

    await userEvent.click(screen.getByRole("button", { name: "Done: Make one plan together" }));

    expect(screen.queryByRole("checkbox")).toBeNull();
  });

  it("comes back when its reader says", async () => {
    const sent = academy({ "POST /api/weekly-plan/lines/activity:e1:2/snooze": PLAN });
    await show(<LineCard line={LINE} say={() => {}} />);
    await userEvent.click(screen.getByRole("button", { name: /Not this week/ }));

    await userEvent.click(screen.getByRole("button", { name: "In 2 weeks" }));

    expect(sent[0]?.body).toEqual({ weeks: 2 });
  });

  it("says so when nothing else fits in its place, and stays", async () => {
    academy({
      "POST /api/weekly-plan/lines/activity:e1:2/swap": () =>
        Response.json(
          {
            type: "urn:praxis:problem:conflict",
            detail: "There is nothing else that would fit in its place.",
          },
          { status: 409 },
        ),
    });
    const say = vi.fn();
    await show(<LineCard line={LINE} say={say} />);

    await userEvent.click(screen.getByRole("button", { name: /Something else/ }));

    expect(await screen.findByRole("alert")).toHaveTextContent("nothing else that would fit");
    expect(say).not.toHaveBeenCalled();
  });
});

describe("something that was left out", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is taken in by its key", async () => {
    const sent = academy({ "POST /api/weekly-plan/lines": PLAN });
    await show(<SuggestionCard line={LINE} minutes="30 more min" say={() => {}} />);

    await userEvent.click(screen.getByRole("button", { name: "Take it in: Make one plan together" }));

    expect(sent[0]?.body).toEqual({ key: "activity:e1:2" });
  });
});
