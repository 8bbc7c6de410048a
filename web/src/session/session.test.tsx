import { QueryClient } from "@tanstack/react-query";
import { screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sessionFetch } from "../api/http";
import { show } from "../test-world";
import { Landing } from "./Landing";
import { givenNameOf, initialsOf } from "./names";
import { roleKey } from "./roles";
import { connectSessionTo, type Session, sessionQuery, signInAddress } from "./session";

const SAM: Session = {
  authenticated: true,
  memberId: "m1",
  name: "Sam Murphy",
  email: "sam.murphy@praxis.example",
  roles: ["learner"],
  csrfToken: "token",
};
const NOBODY: Session = { ...SAM, authenticated: false, memberId: null, csrfToken: null };

describe("the session", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("ends in the app when an answer says that nobody is signed in", async () => {
    const client = new QueryClient();
    client.setQueryData(sessionQuery.queryKey, SAM);
    connectSessionTo(client);
    vi.stubGlobal("fetch", async () => Response.json({}, { status: 401 }));

    await sessionFetch(new Request("http://localhost:3000/api/items"));

    expect(client.getQueryData(sessionQuery.queryKey)).toMatchObject({ authenticated: false, ended: true });
  });

  it("does not end twice, nor for a visitor who never signed in", async () => {
    const client = new QueryClient();
    client.setQueryData(sessionQuery.queryKey, NOBODY);
    connectSessionTo(client);
    vi.stubGlobal("fetch", async () => Response.json({}, { status: 401 }));

    await sessionFetch(new Request("http://localhost:3000/api/items"));

    expect(client.getQueryData(sessionQuery.queryKey)?.ended).toBeUndefined();
  });

  it("is begun at the gateway, which brings back to the whole address", () => {
    expect(signInAddress("/catalog?q=a&form=micro#x")).toBe(
      "/session/login?return=%2Fcatalog%3Fq%3Da%26form%3Dmicro%23x",
    );
  });
});

describe("the landing page", () => {
  it("has one way in, back to the address that was asked for", async () => {
    await show(<Landing session={NOBODY} />, { path: "/catalog?q=leave" });

    expect(screen.getByRole("link", { name: "Sign in" })).toHaveAttribute(
      "href",
      "/session/login?return=%2Fcatalog%3Fq%3Dleave",
    );
  });

  it("says so when the session has ended", async () => {
    await show(<Landing session={{ ...NOBODY, ended: true }} />, { path: "/community" });

    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Your session has ended");
  });

  it("says so when signing in failed, and does not come back to that notice", async () => {
    await show(<Landing session={NOBODY} />, { path: "/?sign-in=failed" });

    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Signing in did not work");
    expect(screen.getByRole("link", { name: "Try again" })).toHaveAttribute(
      "href",
      "/session/login?return=%2F",
    );
  });
});

describe("a person", () => {
  it.each([
    ["Sam Murphy", "SM", "Sam"],
    ["Dr. Grace Okafor", "DO", "Grace"],
    ["Ünal", "Ü", "Ünal"],
    ["", "?", ""],
    [null, "?", ""],
  ])("named %s has the initials %s and is greeted as %s", (name, initials, given) => {
    expect(initialsOf(name)).toBe(initials);
    expect(givenNameOf(name)).toBe(given);
  });

  it("is not shown technical roles", () => {
    expect(roleKey("manager")).toBe("role.manager");
    expect(roleKey("default-roles-praxis")).toBeNull();
  });
});
