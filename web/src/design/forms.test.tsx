import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import en from "../i18n/locales/en.json";
import { formMeaning } from "../i18n/locales/forms/en.json";
import { FORM_DRAWINGS, FormIcon } from "./FormIcon";
import { FORMS, isForm } from "./forms";

describe("the ten forms of learning", () => {
  it("are ten, each once", () => {
    expect(new Set(FORMS).size).toBe(10);
  });

  it.each(FORMS)("%s has an icon of the set that screen readers pass over", (form) => {
    const { container } = render(<FormIcon form={form} />);
    const svg = container.querySelector("svg");

    expect(svg?.getAttribute("viewBox")).toBe("0 0 24 24");
    expect(svg?.getAttribute("aria-hidden")).toBe("true");
    expect(svg?.querySelector("[fill-opacity]"), "one tinted area").not.toBeNull();
  });

  it("have drawings of their own", () => {
    const drawings = FORMS.map((form) => render(<FormIcon form={form} />).container.innerHTML);

    expect(new Set(drawings).size).toBe(FORMS.length);
    expect(Object.keys(FORM_DRAWINGS).sort()).toEqual([...FORMS].sort());
  });

  it.each(FORMS)("%s has a name and a meaning in words", (form) => {
    expect(en.form[form]).toBeTruthy();
    expect(formMeaning[form]).toBeTruthy();
  });

  it("are told from anything else", () => {
    expect(isForm("case-study")).toBe(true);
    expect(isForm("toString")).toBe(false);
    expect(isForm(undefined)).toBe(false);
  });
});
