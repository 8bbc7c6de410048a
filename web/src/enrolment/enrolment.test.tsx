import { useQuery } from "@tanstack/react-query";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { academy } from "../test-academy";
import { axeFinds } from "../test-axe";
import { show } from "../test-world";
import { ActivityCard } from "./ActivityCard";
import { type Activity, type EnrolmentDetail, enrolmentQuery, withActivity } from "./enrolments";
import { linksOf, modulesOf } from "./modules";

const activity = (number: number, part: Partial<Activity> = {}): Activity => ({
  number,
  version: 4,
  title: `Step ${number}`,
  form: "mentorship",
  kind: "exposure",
  minutes: 30,
  itemId: null,
  dueOn: "2026-11-27",
  late: false,
  state: "open",
  doneAt: null,
  minutesSpent: 12,
  note: "For me",
  experiment: null,
  evidence: [],
  ...part,
});
const PATH = "/api/enrolments/e1/activities/1";

/** As the page has it: from what was read. */
function FirstActivity() {
  const { data } = useQuery(enrolmentQuery("e1"));
  return data?.activities[0] ? <ActivityCard enrolmentId="e1" activity={data.activities[0]} active /> : null;
}

describe("the parts of a programme", () => {
  const version = (...sizes: number[]) =>
    ({
      modules: sizes.map((size, place) => ({ title: `Module ${place}`, activities: Array(size).fill({}) })),
    }) as unknown as Parameters<typeof modulesOf>[1];
  const numbers = (modules: ReturnType<typeof modulesOf>) =>
    modules.map(({ activities }) => activities.map(({ number }) => number));

  it("number their activities through", () => {
    const modules = modulesOf([activity(1), activity(2), activity(3)], version(2, 1));

    expect(numbers(modules)).toEqual([[1, 2], [3]]);
    expect(modules[1]?.title).toBe("Module 1");
  });

  it("are one list where the version is not known, or has another number of activities", () => {
    expect(numbers(modulesOf([activity(1), activity(2)], undefined))).toEqual([[1, 2]]);
    expect(numbers(modulesOf([activity(1), activity(2)], version(3)))).toEqual([[1, 2]]);
    expect(modulesOf([], undefined)).toEqual([]);
  });

  it("count what is done after a change", () => {
    const detail = { done: 0, activities: [activity(1), activity(2)] } as unknown as EnrolmentDetail;

    expect(withActivity(detail, 2, { state: "done" }).done).toBe(1);
  });
});

describe("links as people paste them", () => {
  it("are web addresses, each once", () => {
    expect(linksOf(" https://a.example\nhttp://b.example https://a.example ")).toEqual([
      "https://a.example",
      "http://b.example",
    ]);
    expect(linksOf("")).toEqual([]);
  });

  it.each(["javascript:alert(1)", "see https://a.example", "a.example"])("are not “%s”", (typed) => {
    expect(linksOf(typed)).toBeNull();
  });

  it("are ten at most", () => {
    const many = Array.from({ length: 11 }, (_, n) => `https://a.example/${n}`).join("\n");

    expect(linksOf(many)).toBeNull();
  });
});

describe("an activity", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is done for the version that was read, and keeps its time and its note", async () => {
    const sent = academy({ [`PUT ${PATH}`]: activity(1, { state: "done" }) });
    await show(<ActivityCard enrolmentId="e1" activity={activity(1)} active />);

    await userEvent.click(screen.getByRole("button", { name: "Done: Step 1" }));

    await vi.waitFor(() => expect(sent[0]?.body).toEqual({ done: true, minutes: 12, note: "For me" }));
    expect(sent[0]?.headers.get("If-Match")).toBe('"4"');
  });

  it("is open again when the academy did not take that it is done", async () => {
    const sent = academy({
      "GET /api/enrolments/e1": { done: 0, activities: [activity(1)] },
      [`PUT ${PATH}`]: () => Response.json({ type: "urn:praxis:problem:stale-version" }, { status: 412 }),
    });
    await show(<FirstActivity />);

    await userEvent.click(await screen.findByRole("button", { name: "Done: Step 1" }));

    await vi.waitFor(() => expect(sent.some(({ method }) => method === "PUT")).toBe(true));
    expect(await screen.findByRole("button", { name: "Done: Step 1" })).toBeEnabled();
  });

  it("of the form assignment is shown to the facilitator, who is the only one to say that it is done", async () => {
    const sent = academy({ [`PUT ${PATH}/evidence`]: activity(1, { state: "in-review" }) });
    await show(<ActivityCard enrolmentId="e1" activity={activity(1, { form: "assignment" })} active />);
    expect(screen.queryByRole("button", { name: /^Done/ })).toBeNull();

    await userEvent.click(screen.getByRole("button", { name: /Show what came of it/ }));
    expect(await screen.findByRole("textbox", { name: "What came of it?" })).toHaveFocus();
    await userEvent.keyboard("We wrote it together");
    await userEvent.type(screen.getByRole("textbox", { name: "Links" }), "https://a.example");
    await userEvent.click(screen.getByRole("button", { name: "Send to my facilitator" }));

    await vi.waitFor(() =>
      expect(sent[0]?.body).toEqual({
        text: "We wrote it together",
        links: ["https://a.example"],
        fileIds: [],
      }),
    );
  });

  it("of the form experiment asks for what happened and what now", async () => {
    const sent = academy({ [`PUT ${PATH}/experiment`]: activity(1, { state: "done" }) });
    await show(<ActivityCard enrolmentId="e1" activity={activity(1, { form: "experiment" })} active />);
    await userEvent.click(screen.getByRole("button", { name: /Say what came of it/ }));
    expect(await screen.findByRole("textbox", { name: /What did you try/ })).toHaveFocus();

    await userEvent.keyboard("Calling first{Tab}Fewer came late");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(screen.getByRole("alert")).toHaveTextContent("Choose one.");
    await userEvent.click(screen.getByRole("radio", { name: "Keep doing it" }));
    await userEvent.click(screen.getByRole("button", { name: "Save" }));

    await vi.waitFor(() =>
      expect(sent[0]?.body).toEqual({
        tried: "Calling first",
        happened: "Fewer came late",
        decision: "keep",
      }),
    );
  });

  it("offers nothing to who only looks at it, and has nothing that axe finds wrong", async () => {
    const { container } = await show(
      <ActivityCard enrolmentId="e1" activity={activity(1, { late: true })} active={false} />,
    );

    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.getByText(/was due/)).toBeVisible();
    expect(await axeFinds(container)).toEqual([]);
  });
});
