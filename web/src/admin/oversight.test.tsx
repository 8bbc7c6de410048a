import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Asked, expectAccessible, openOffice, problem } from "../manage/test-office";
import { readAuditSearch } from "./adminSearch";
import { byDay, queryOf } from "./audit";
import { inDays } from "./credentials";
import { countPeople } from "./importing";
import { isGoodDay } from "./NewCredential";

afterEach(() => vi.unstubAllGlobals());

const ID = "018f2d08-0000-7000-8000-000000000001";
const TEAM = "018f2d02-0000-7000-8000-000000000001";
const ADA = "018f2d08-0000-7000-8000-00000000000a";
const ADMIN = { roles: ["learner", "admin"], name: "Ada Admin" };
const page = (items: unknown[], next: string | null = null) => ({ items, next });
const sent = (asked: Asked[], method: string) => asked.filter((one) => one.method === method);

describe("the audit log", () => {
  const entry = (id: number, action: string, more: object = {}) => ({
    id: `018f2d0a-0000-7000-8000-00000000000${id}`,
    at: "2026-11-20T10:15:00Z",
    actor: { memberId: ADA, name: "Ada Admin", client: null },
    action,
    target: { kind: "member", id: ID, name: "Ben Olsen" },
    changes: [],
    ...more,
  });
  const entries = [
    entry(1, "roles-changed", {
      changes: [{ field: "roles", before: ["learner", "mentor"], after: ["learner", "curator"] }],
    }),
    entry(2, "team-changed", {
      target: { kind: "team", id: TEAM, name: "Intake" },
      changes: [{ field: "lead", before: [], after: ["Ben Olsen"] }],
    }),
    entry(3, "credential-expired", {
      actor: { memberId: null, name: null, client: null },
      target: { kind: "credential", id: TEAM, name: "Press feed" },
      at: "2026-11-18T10:15:00Z",
    }),
    entry(4, "members-imported", {
      actor: { memberId: null, name: null, client: "service-account" },
      target: { kind: "file", id: null, name: null },
      changes: [{ field: "invited", before: [], after: ["12"] }],
      at: "2026-11-18T09:15:00Z",
    }),
    entry(5, "member-changed", {
      changes: [{ field: "jobRole", before: ["Nurse"], after: ["Psychologist"] }],
      at: "2026-11-18T08:15:00Z",
    }),
  ];

  it("says in sentences who did what, day by day, and leads to the member", async () => {
    const { container } = await openOffice(
      "/admin/audit",
      { "GET /api/audit-entries": page(entries) },
      ADMIN,
    );

    const lines = await screen.findAllByText(/\.$/, { selector: "li p" });
    expect(lines.map((line) => line.textContent)).toEqual([
      "Ada Admin changed the roles of Ben Olsen.",
      "Ada Admin changed the team Intake.",
      "The credential Press feed has expired.",
      "A machine client invited people from a file.",
      "Ada Admin changed the details of Ben Olsen.",
    ]);
    expect(screen.getByText(/Curator \(given\), Mentor \(taken away\)/)).toBeVisible();
    expect(screen.getByText(/Nurse → Psychologist/)).toBeVisible();
    expect(screen.getAllByRole("heading", { level: 2 }).map((day) => day.textContent)).toEqual([
      "November 20, 2026",
      "November 18, 2026",
    ]);
    expect(screen.getAllByRole("link", { name: "Ben Olsen" })[0]).toHaveAttribute(
      "href",
      `/admin/members/${ID}`,
    );
    expect(screen.getByRole("link", { name: "Intake" })).toHaveAttribute("href", `/admin/teams/${TEAM}`);
    await expectAccessible(container);
  });

  it("is narrowed in its address, by what, by whom and from when on", async () => {
    const { asked, router } = await openOffice(
      `/admin/audit?target=${ID}`,
      {
        "GET /api/audit-entries": page(entries),
        [`GET /api/members/${ID}`]: { id: ID, displayName: "Ben Olsen" },
        "GET /api/members": page([{ id: ADA, displayName: "Ada Admin", jobRole: "Administrator" }]),
      },
      ADMIN,
    );
    await screen.findByText("November 20, 2026");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "What was done" }), "Roles changed");
    await userEvent.click(screen.getByRole("button", { name: "Done by: Choose" }));
    await userEvent.click(await screen.findByRole("button", { name: /^Ada Admin/ }));

    await waitFor(() =>
      expect(router.state.location.search).toEqual({ target: ID, action: "roles-changed", actor: ADA }),
    );
    await waitFor(() =>
      expect(
        Object.fromEntries(asked.filter(({ path }) => path === "/api/audit-entries").at(-1)?.query ?? []),
      ).toMatchObject({ targetId: ID, action: "roles-changed", actorId: ADA }),
    );
  });

  it("counts the last day in, on the reader's clock", () => {
    const { from, to } = queryOf({ from: "2026-11-18", to: "2026-11-18" });

    expect(Date.parse(to ?? "") - Date.parse(from ?? "")).toBe(24 * 3600 * 1000);
    expect(new Date(from ?? "").getHours()).toBe(0);
    expect(queryOf({ action: "baked" })).toEqual({});
    expect(readAuditSearch({ from: "2026-13-01", to: "soon", actor: "x", action: "<b>" })).toEqual({});
    expect(byDay(entries as never).map(({ entries }) => entries.length)).toEqual([2, 3]);
  });

  it("says when nothing fits, and shows everything again", async () => {
    await openOffice("/admin/audit?action=team-created", { "GET /api/audit-entries": page([]) }, ADMIN);

    expect(await screen.findByText("Nothing was written down")).toBeVisible();
    expect(screen.getByRole("link", { name: "Show everything" })).toHaveAttribute("href", "/admin/audit");
  });
});

describe("inviting from a list", () => {
  const rows = [
    {
      line: 2,
      email: "sam@praxis.example",
      displayName: "Sam Murphy",
      how: "invited",
      memberId: null,
      status: null,
    },
    { line: 3, email: "nobody", displayName: "", how: "rejected", memberId: null, status: null },
    {
      line: 4,
      email: "ben@praxis.example",
      displayName: "Ben Olsen",
      how: "already",
      memberId: ID,
      status: "deactivated",
    },
  ];
  const report = {
    dryRun: true,
    lines: 3,
    invited: 1,
    already: 1,
    repeated: 0,
    rejected: 1,
    unknownColumns: ["Salary"],
    rows,
    errors: [
      { line: 3, field: "displayName", message: "must not be blank" },
      { line: 3, field: "email", message: "must be a well-formed email address" },
    ],
  };
  const list = "email,name,job\nsam@praxis.example,Sam Murphy,Nurse\nnobody,,Nurse\nben@praxis.example,Ben,N";

  it("first says line by line what will happen, and invites only after that", async () => {
    const { container, asked } = await openOffice(
      "/admin/invitations/import",
      {
        "POST /api/members/import": ({ query }: Asked) => ({
          ...report,
          dryRun: query.get("dryRun") === "true",
        }),
      },
      ADMIN,
    );
    const check = await screen.findByRole("button", { name: "Check the list" });
    expect(check).toBeDisabled();
    await userEvent.click(screen.getByRole("textbox", { name: "Your list" }));
    await userEvent.paste(list);
    expect(screen.getByText("3 lines with people.")).toBeVisible();
    await userEvent.click(check);

    expect(await screen.findByRole("heading", { name: "1 line needs a look" })).toBeVisible();
    const lines = within(screen.getByRole("group", { name: "The lines of the list" })).getAllByRole("row");
    expect(lines.slice(1).map((line) => line.textContent)).toEqual([
      "3No namenobodyLeft outName must not be blankMail address must be a well-formed email address",
      "2Sam Murphysam@praxis.exampleWill be invited",
      "4Ben Olsenben@praxis.exampleIs a member (suspended)",
    ]);
    expect(screen.getByText("Not looked at: Salary.")).toBeVisible();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole("button", { name: "Invite the 1 that is right" }));

    expect(await screen.findByRole("heading", { name: "1 person was invited" })).toBeVisible();
    const [dry, real] = sent(asked, "POST");
    expect(dry?.query.get("dryRun")).toBe("true");
    expect(dry?.headers.get("Content-Type")).toBe("text/csv");
    expect(real?.query.get("dryRun")).toBe("false");
    expect(real?.body).toBe(list);
    expect(Object.fromEntries(real?.query ?? [])).toMatchObject({ partial: "true", language: "en" });
  });

  it("asks for a new look when something changes", async () => {
    await openOffice("/admin/invitations/import", { "POST /api/members/import": report }, ADMIN);
    const sheet = await screen.findByRole("textbox", { name: "Your list" });
    await userEvent.click(sheet);
    await userEvent.paste(list);
    await userEvent.click(screen.getByRole("button", { name: "Check the list" }));
    await screen.findByRole("button", { name: "Invite the 1 that is right" });
    await userEvent.type(sheet, "x");

    expect(screen.queryByRole("button", { name: /^Invite the/ })).toBeNull();
    expect(screen.getByRole("button", { name: "Check the list" })).toBeEnabled();
  });

  it("has what is wrong with the whole file beside the list", async () => {
    await openOffice(
      "/admin/invitations/import",
      {
        "POST /api/members/import": () =>
          problem(400, "validation", {
            violations: [{ field: "body", message: "must name its columns in the first line" }],
          }),
      },
      ADMIN,
    );
    const sheet = await screen.findByRole("textbox", { name: "Your list" });
    // jsdom has no text() of files.
    const file = Object.assign(new File([list], "people.csv", { type: "text/csv" }), {
      text: async () => list,
    });
    await userEvent.upload(document.querySelector("input[type=file]") as HTMLInputElement, file);
    await waitFor(() => expect(sheet).toHaveValue(list));
    await userEvent.click(screen.getByRole("button", { name: "Check the list" }));

    expect(await screen.findByText("must name its columns in the first line")).toBeVisible();
    expect(sheet).toBeInvalid();
  });

  it("refuses a file that is too large before it is read", async () => {
    const { asked } = await openOffice("/admin/invitations/import", {}, ADMIN);
    await screen.findByRole("textbox", { name: "Your list" });
    const large = new File(["x".repeat(1024 * 1024 + 1)], "people.csv", { type: "text/csv" });
    await userEvent.upload(document.querySelector("input[type=file]") as HTMLInputElement, large);

    expect(await screen.findByText(/larger than 1 MB/)).toBeVisible();
    expect(sent(asked, "POST")).toEqual([]);
  });

  it("counts neither the heading nor empty lines", () => {
    expect(countPeople("email,name\n\na,b\r\n;;;\n")).toBe(1);
    expect(countPeople("")).toBe(0);
  });
});

describe("integrators' credentials", () => {
  const credential = {
    id: ID,
    version: 0,
    name: "Press feed",
    clientId: `integrator-${ID}`,
    rights: ["catalog-push"],
    status: "active",
    expiresOn: "2027-11-20",
    createdAt: "2026-11-20T10:00:00Z",
    secretSince: "2026-11-20T10:00:00Z",
    pending: false,
  };
  const made = { credential, secret: "s3cr3t-that-is-shown-once", tokenUrl: "https://id.example/token" };

  it("are made for what is ticked, and show their secret until it is kept", async () => {
    const { container, asked } = await openOffice(
      "/admin/credentials",
      { "GET /api/credentials": page([credential]), "POST /api/credentials": made },
      ADMIN,
    );
    await userEvent.click(await screen.findByRole("button", { name: "New credential" }));
    await userEvent.click(screen.getByRole("button", { name: "Make it and show the secret" }));
    expect(screen.getByText("Say who or what uses it.")).toBeVisible();
    expect(screen.getByText("Tick at least one.")).toBeVisible();
    const name = screen.getByRole("textbox", { name: /Who or what uses it/ });
    expect(name).toHaveFocus();
    await userEvent.type(name, "Press feed");
    await userEvent.click(screen.getByRole("checkbox", { name: "Bring items into the catalog" }));
    await userEvent.click(screen.getByRole("button", { name: "Make it and show the secret" }));

    const once = await screen.findByRole("region", { name: "Keep the secret now" });
    expect(once).toHaveFocus();
    expect(within(once).getByText(made.secret)).toBeVisible();
    expect(within(once).getByText("catalog:push")).toBeVisible();
    await expectAccessible(container);
    const post = sent(asked, "POST")[0];
    expect(JSON.parse(post?.body ?? "")).toEqual({
      name: "Press feed",
      rights: ["catalog-push"],
      expiresOn: inDays(365),
    });
    expect(post?.headers.get("Idempotency-Key")).toBeTruthy();
    await userEvent.click(within(once).getByRole("button", { name: "I have kept it" }));
    expect(screen.queryByText(made.secret)).toBeNull();
  });

  it("say when there is no secret to show", async () => {
    await openOffice(
      "/admin/credentials",
      {
        "GET /api/credentials": page([credential]),
        [`POST /api/credentials/${ID}/secret`]: { ...made, secret: null },
      },
      ADMIN,
    );
    await userEvent.click(await screen.findByRole("button", { name: "New secret: Press feed" }));
    await userEvent.click(screen.getByRole("button", { name: "Replace the secret" }));

    expect(await screen.findByRole("region", { name: "There is no secret to show" })).toBeVisible();
  });

  it("are put out of use and removed only after a question", async () => {
    const { asked } = await openOffice(
      "/admin/credentials",
      {
        "GET /api/credentials": page([credential]),
        [`POST /api/credentials/${ID}/deactivation`]: { ...credential, status: "disabled" },
        [`DELETE /api/credentials/${ID}`]: () => new Response(null, { status: 204 }),
      },
      ADMIN,
    );
    await userEvent.click(await screen.findByRole("button", { name: "Put out of use: Press feed" }));
    expect(sent(asked, "POST")).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Put out of use" }));
    expect(await screen.findByText("Out of use.")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Remove: Press feed" }));
    expect(sent(asked, "DELETE")).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Remove" }));

    expect(await screen.findByText("Press feed is removed.")).toBeInTheDocument();
    expect(sent(asked, "DELETE").map(({ path }) => path)).toEqual([`/api/credentials/${ID}`]);
  });

  it("have a name of their own: what is taken is said at the field", async () => {
    await openOffice(
      "/admin/credentials",
      {
        "GET /api/credentials": page([]),
        "POST /api/credentials": () =>
          problem(409, "conflict", {
            violations: [{ field: "name", message: "is another credential's name" }],
          }),
      },
      ADMIN,
    );
    expect(await screen.findByText("No credential yet")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "New credential" }));
    await userEvent.type(screen.getByRole("textbox", { name: /Who or what uses it/ }), "Press feed");
    await userEvent.click(screen.getByRole("checkbox", { name: "Bring measured values of outcomes" }));
    await userEvent.click(screen.getByRole("button", { name: "Make it and show the secret" }));

    expect(await screen.findByText("is another credential's name")).toBeVisible();
    expect(screen.getByRole("textbox", { name: /Who or what uses it/ })).toBeInvalid();
  });

  it("end within two years", () => {
    expect([isGoodDay(inDays(-1)), isGoodDay(inDays(0)), isGoodDay(inDays(730)), isGoodDay("")]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
