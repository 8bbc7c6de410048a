// What the stand-in academy holds for administrators: members, teams and how the services are. What is done lasts as long as the process.
import { ago, me, uuid } from "./mock-data.mjs";

/** @typedef {Record<string, any>} Thing */
const TEAM_NAMES = ["Adult Outpatient", "Addiction Care", "Crisis Team", "Elderly Care", "Intake", "Youth"];
/** @type {Thing[]} */
const teams = TEAM_NAMES.map((name, i) => ({
  id: uuid(12, i + 1),
  version: 1,
  name,
  leadId: i < 4 ? uuid(21, i) : null,
  description: i === 4 ? "The first conversation with who was referred to us." : null,
  memberCount: 8,
}));
const NAMES = [
  ["Aisha Rahman", "Psychiatric nurse", ["manager"]],
  ["Ben Olsen", "Social worker", ["mentor"]],
  ["Carmen Diaz", "Psychologist", ["mentor", "curator"]],
  ["Daan Visser", "Team lead", ["stakeholder", "manager"]],
  ["Elif Kaya", "Nurse", []],
  ["Farah Haddad", "Psychiatrist", ["mentor"]],
  ["Gerrit Bos", "Peer worker", []],
  ["Hanneke Smit", "Functional administrator", ["admin"]],
  [
    "Ingrid van den Heuvel-Oosterbroek",
    "Clinical psychologist and systemic therapist",
    ["mentor", "stakeholder"],
  ],
  ["Joris Maas", "Nurse", []],
];
/** @type {Thing[]} */
const members = NAMES.map(([displayName, jobRole, roles], i) => {
  const team = teams[i % teams.length];
  return {
    id: uuid(21, i),
    version: 1,
    displayName,
    email: `${String(displayName).toLowerCase().replace(/\W+/g, ".")}@praxis.example`,
    jobRole,
    team: i === 6 ? null : { id: team?.id, name: team?.name },
    leadId: i === 6 ? null : team?.leadId,
    languages: ["nl", "en"],
    timeZone: "Europe/Amsterdam",
    roles: ["learner", .../** @type {string[]} */ (roles)],
    status: i === 4 || i === 9 ? "invited" : i === 6 ? "deactivated" : "active",
    accountState: i === 9 ? "pending" : "in-step",
  };
});
members.push({
  ...members[0],
  id: me.memberId,
  displayName: me.name,
  email: me.email,
  roles: ["learner", "mentor", "admin"],
});

const letters = {
  waiting: 2,
  oldest: [
    {
      offset: 1204,
      topic: "praxis.identity.members",
      key: "018f2c15-0000-7000-8000-000000000004",
      reason: "the team 018f2c0c-0000-7000-8000-00000000000c is not known",
      parkedAt: ago(95),
    },
  ],
};

const page = (/** @type {Thing[]} */ items) => ({ items, next: null });
const part = (/** @type {string | null} */ wanted, /** @type {string} */ text) =>
  !wanted || text.toLowerCase().includes(wanted.toLowerCase());

function change(/** @type {Thing} */ thing, /** @type {Thing} */ content) {
  const { teamId, ...rest } = content;
  Object.assign(thing, rest, { version: thing.version + 1 });
  if (thing.displayName) {
    const team = teams.find(({ id }) => id === teamId);
    thing.team = team ? { id: team.id, name: team.name } : null;
  }
  return thing;
}

const STEPS = /** @type {Thing} */ ({
  deactivation: "deactivated",
  reactivation: "active",
  invitation: null,
});

/** The answer to a request of an administrator's pages; undefined where it has none. */
export function admin(/** @type {string} */ method, /** @type {URL} */ url, /** @type {any} */ body) {
  const [area, id, action] = url.pathname.split("/").slice(2);
  const query = url.searchParams;
  if (area === "operations") {
    if (method === "POST") return { replayed: 2 };
    return id === "mentoring" ? letters : { waiting: 0, oldest: [] };
  }
  if (area !== "members" && area !== "teams") return undefined;
  const all = area === "members" ? members : teams;
  if (!id && method === "GET") {
    return page(
      all.filter(
        (one) =>
          part(query.get("q"), `${one.displayName ?? one.name} ${one.email ?? ""} ${one.jobRole ?? ""}`) &&
          (area === "teams" ||
            ((query.get("status") ? one.status === query.get("status") : one.status !== "deactivated") &&
              (!query.get("role") || one.roles.includes(query.get("role"))) &&
              (!query.get("teamId") || one.team?.id === query.get("teamId")))),
      ),
    );
  }
  if (!id) {
    const made = {
      id: uuid(22, all.length),
      version: 1,
      memberCount: 0,
      accountState: "pending",
      status: "invited",
    };
    all.push(change(made, body));
    return made;
  }
  const one = all.find((each) => each.id === (id === "me" ? me.memberId : id));
  if (!one) return undefined;
  if (action) one.status = STEPS[action] ?? one.status;
  return method === "PUT" ? change(one, body) : one;
}

export const health = {
  status: "degraded",
  parts: {
    catalog: "up",
    community: "up",
    identity: "up",
    keycloak: "up",
    mentoring: "down",
    performance: "up",
  },
};
