import type { LinkProps } from "@tanstack/react-router";
import type { Role } from "../session/roles";

/** The roles that have a start of their own; who has several goes through them in this order. */
export const GUIDED = [
  "admin",
  "manager",
  "stakeholder",
  "curator",
  "mentor",
  "learner",
] as const satisfies readonly Role[];
export type Guided = (typeof GUIDED)[number];

type Step = { key: string; to: LinkProps["to"] };

/** Where each role begins, three steps each; the words are `guide.<role>.<key>`. */
export const STEPS = {
  learner: [
    { key: "week", to: "/my/week" },
    { key: "find", to: "/catalog" },
    { key: "ask", to: "/community/write" },
  ],
  mentor: [
    { key: "profile", to: "/my/mentor/profile" },
    { key: "pairings", to: "/my/mentor" },
    { key: "share", to: "/community" },
  ],
  curator: [
    { key: "items", to: "/curate/items" },
    { key: "needs", to: "/curate/needs" },
    { key: "suppliers", to: "/curate/suppliers" },
  ],
  stakeholder: [
    { key: "outcomes", to: "/outcomes" },
    { key: "data", to: "/my/data" },
    { key: "obstacles", to: "/my/obstacles/report" },
  ],
  manager: [
    { key: "outcomes", to: "/outcomes" },
    { key: "cohorts", to: "/manage/cohorts" },
    { key: "matching", to: "/manage/matching" },
  ],
  admin: [
    { key: "members", to: "/admin/members" },
    { key: "teams", to: "/admin/teams" },
    { key: "health", to: "/admin/health" },
  ],
} as const satisfies Record<Guided, readonly Step[]>;
