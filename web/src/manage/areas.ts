import type { Role } from "../session/roles";

/** The pages of managers and owners of outcomes, and whom they are for. */
export const AREAS = [
  { key: "outcomes", to: "/outcomes", roles: ["manager", "stakeholder"] },
  { key: "programmes", to: "/manage/programmes", roles: ["manager"] },
  { key: "comparison", to: "/manage/programmes/comparison", roles: ["manager", "stakeholder"] },
  { key: "cohorts", to: "/manage/cohorts", roles: ["manager"] },
  { key: "matching", to: "/manage/matching", roles: ["manager"] },
  { key: "mentoring", to: "/manage/mentoring", roles: ["manager"] },
  { key: "champions", to: "/manage/champions", roles: ["manager"] },
  { key: "obstacles", to: "/manage/obstacles", roles: ["manager"] },
] as const satisfies readonly { key: string; to: string; roles: readonly Role[] }[];
