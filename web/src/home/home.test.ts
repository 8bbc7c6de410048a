import { describe, expect, it } from "vitest";
import { daysInWords, regionalTag, timeAgo } from "../i18n/dates";
import { frequentTasks } from "./frequentTasks";
import { partOfDay } from "./partOfDay";

describe("the greeting", () => {
  it.each([
    [4, "night"],
    [5, "morning"],
    [11, "morning"],
    [12, "afternoon"],
    [18, "evening"],
    [23, "evening"],
  ])("at %i o'clock is for the %s", (hour, part) => {
    expect(partOfDay(hour)).toBe(part);
  });
});

describe("the tasks under the search box", () => {
  it("are those of most items, ties in the order of the items", () => {
    const items = [{ tasks: ["a", "b"] }, { tasks: ["c", "b"] }, { tasks: [] }];

    expect(frequentTasks(items, 2)).toEqual(["b", "a"]);
  });
});

describe("times in words", () => {
  const now = Date.parse("2026-04-10T12:00:00Z");

  it.each([
    ["2026-04-10T11:59:30Z", "en", "now"],
    ["2026-04-10T11:15:00Z", "en", "45 minutes ago"],
    ["2026-04-09T10:00:00Z", "en", "yesterday"],
    ["2026-04-09T10:00:00Z", "nl", "gisteren"],
    ["2025-01-01T10:00:00Z", "en", "last year"],
  ])("%s is in %s %s", (instant, language, words) => {
    expect(timeAgo(instant, language, now)).toBe(words);
  });

  it("keep a calendar day the same in every time zone", () => {
    // Some versions of the language data put thin spaces around the dash.
    const words = (to: string | null) => daysInWords("2026-11-02", to, "nl").replace(/\s/g, " ");

    expect(words("2027-02-26")).toBe("2 nov 2026 – 26 feb 2027");
    expect(words(null)).toBe("2 nov 2026 –");
  });

  it("follow the reader's region where it is of the language", () => {
    expect(regionalTag("en", ["nl-NL", "en-GB", "en"])).toBe("en-GB");
    expect(regionalTag("nl", ["en-US"])).toBe("nl");
  });
});
