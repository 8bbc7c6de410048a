import { describe, expect, it } from "vitest";
import { groupsFor, isInBar } from "./destinations";

describe("the navigation", () => {
  it("has at most four places in the bar of a phone, whatever the roles", () => {
    const all = groupsFor(["learner", "mentor", "curator", "manager", "stakeholder", "admin"]);

    expect(all.flatMap(({ destinations }) => destinations.filter(isInBar)).length).toBeLessThanOrEqual(4);
  });

  it("has my week one tap away for everybody", () => {
    const bar = groupsFor(["learner"]).flatMap(({ destinations }) => destinations.filter(isInBar));

    expect(bar.map(({ to }) => to)).toContain("/my/week");
  });

  it("shows the pages of curators, managers and administrators to nobody else", () => {
    const places = groupsFor(["learner", "mentor"]).flatMap(({ destinations }) =>
      destinations.map(({ to }) => to as string),
    );

    expect(places.filter((to) => /^\/(admin|curate|manage)\//.test(to))).toEqual([]);
  });

  it("names each place once", () => {
    const places = groupsFor(["curator", "manager", "admin"]).flatMap(({ destinations }) =>
      destinations.map(({ to }) => to as string),
    );

    expect(new Set(places).size).toBe(places.length);
  });

  it("has an icon of its own for each place", () => {
    const icons = groupsFor(["curator", "manager", "admin"]).flatMap(({ destinations }) =>
      destinations.map(({ icon }) => icon),
    );

    expect(icons.filter((icon, place) => icons.indexOf(icon) !== place)).toEqual([]);
  });
});
