import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import i18next from "i18next";
import { beforeAll, describe, expect, it, vi } from "vitest";
import en from "../i18n/locales/en.json";
import { show } from "../test-world";
import { readCatalogSearch, withFilter } from "./catalogSearch";
import { durationInWords } from "./duration";
import { SearchBox } from "./SearchBox";

describe("the filters in the address", () => {
  it("are read as they are", () => {
    const search = { q: "safety plan", form: "case-study", language: "nl", task: "hand over" };

    expect(readCatalogSearch(search)).toEqual(search);
  });

  it("leave out what cannot be a filter", () => {
    expect(readCatalogSearch({ q: "  ", form: "video", language: "<b>", task: null, page: 3 })).toEqual({});
  });

  it("keep a search for a number, which an address turns into one", () => {
    expect(readCatalogSearch({ q: 24 })).toEqual({ q: "24" });
  });

  it("are no longer than the service takes", () => {
    expect(readCatalogSearch({ q: "a".repeat(500) }).q).toHaveLength(200);
  });

  it("change one at a time", () => {
    const search = readCatalogSearch({ q: "leave", form: "micro" });

    expect(withFilter(search, "form", "event")).toEqual({ q: "leave", form: "event" });
    expect(withFilter(search, "q", undefined)).toEqual({ form: "micro" });
  });
});

describe("how long an item takes", () => {
  const i18n = i18next.createInstance();
  beforeAll(() => i18n.init({ lng: "en", resources: { en: { translation: en } } }));

  it.each([
    [1, "1 minute"],
    [45, "45 minutes"],
    [60, "60 minutes"],
    [90, "1.5 hours"],
    [120, "2 hours"],
    [1800, "30 hours"],
  ])("%i minutes is said as %s", (minutes, words) => {
    expect(durationInWords(i18n.t, minutes, "en")).toBe(words);
  });
});

describe("the search box", () => {
  const words = {
    label: "Search the catalog",
    placeholder: "A word",
    button: "Search",
    clear: "Clear the search",
  };

  it("searches for the trimmed words on Enter", async () => {
    const onSearch = vi.fn();
    await show(<SearchBox {...words} value="" onSearch={onSearch} />);

    await userEvent.type(screen.getByRole("textbox", { name: "Search the catalog" }), " safety plan {Enter}");

    expect(onSearch).toHaveBeenCalledExactlyOnceWith("safety plan");
  });

  it("empties the search and stays in the line", async () => {
    const onSearch = vi.fn();
    await show(<SearchBox {...words} value="leave" onSearch={onSearch} />);

    await userEvent.click(screen.getByRole("button", { name: "Clear the search" }));

    expect(onSearch).toHaveBeenCalledExactlyOnceWith("");
    expect(screen.getByRole("textbox")).toHaveFocus();
  });
});
