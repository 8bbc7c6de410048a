import type { IconName } from "../design/icons";
import type { Role } from "../session/roles";

interface Destination {
  to: string;
  icon: IconName;
  label: string;
  /** Who sees it; left out for everybody who sees the group. */
  roles?: readonly Role[];
  /** Has a place of its own in the bar of a phone; the others are behind "More". */
  bar?: boolean;
}

interface Group {
  /** What the group is called; left out for the first. */
  label: string | null;
  /** Who sees it; left out for everybody. */
  roles?: readonly Role[];
  destinations: readonly Destination[];
}

/** Where one can go, in the order of the navigation. At most four have a place in the bar. */
const GROUPS = [
  {
    label: null,
    destinations: [
      { to: "/", icon: "home", label: "nav.home", bar: true },
      { to: "/my/week", icon: "week", label: "nav.week", bar: true },
      { to: "/my/programmes", icon: "programme", label: "nav.programmes" },
      { to: "/my/mentor", icon: "mentor", label: "nav.mentor" },
      { to: "/my/obstacles", icon: "obstacle", label: "nav.obstacles" },
      { to: "/my/data", icon: "shield", label: "nav.data" },
    ],
  },
  {
    label: "nav.academy",
    destinations: [
      { to: "/catalog", icon: "catalog", label: "nav.catalog", bar: true },
      { to: "/saved", icon: "bookmark", label: "nav.saved" },
      { to: "/community", icon: "community", label: "nav.community", bar: true },
      { to: "/collections", icon: "stack", label: "nav.collections" },
    ],
  },
  {
    label: "nav.curate",
    roles: ["curator"],
    destinations: [
      { to: "/curate/items", icon: "pen", label: "nav.items" },
      { to: "/curate/suppliers", icon: "box", label: "nav.suppliers" },
      { to: "/curate/needs", icon: "question", label: "nav.needs" },
      { to: "/curate/synonyms", icon: "swap", label: "nav.synonyms" },
    ],
  },
  {
    label: "nav.manage",
    roles: ["manager", "stakeholder"],
    destinations: [
      { to: "/outcomes", icon: "outcome", label: "nav.outcomes" },
      { to: "/manage/programmes", icon: "build", label: "nav.builder", roles: ["manager"] },
      { to: "/manage/cohorts", icon: "cohort", label: "nav.cohorts", roles: ["manager"] },
      { to: "/manage/matching", icon: "match", label: "nav.matching", roles: ["manager"] },
      { to: "/manage/champions", icon: "heart", label: "nav.champions", roles: ["manager"] },
      { to: "/manage/obstacles", icon: "flag", label: "nav.board", roles: ["manager"] },
    ],
  },
  {
    label: "nav.admin",
    roles: ["admin"],
    destinations: [
      { to: "/admin/members", icon: "person", label: "nav.members" },
      { to: "/admin/invitations", icon: "letter", label: "nav.invitations" },
      { to: "/admin/teams", icon: "teams", label: "nav.teams" },
      { to: "/admin/credentials", icon: "lock", label: "nav.credentials" },
      { to: "/admin/audit", icon: "clock", label: "nav.audit" },
      { to: "/admin/health", icon: "pulse", label: "nav.health" },
    ],
  },
] as const satisfies readonly Group[];

export type NavigationDestination = (typeof GROUPS)[number]["destinations"][number];

export interface NavigationGroup {
  label: (typeof GROUPS)[number]["label"];
  destinations: NavigationDestination[];
}

/** What somebody with these roles sees of the navigation. */
export function groupsFor(roles: readonly string[]): NavigationGroup[] {
  const isOpen = ({ roles: wanted }: Destination | Group) =>
    !wanted || wanted.some((role) => roles.includes(role));
  return GROUPS.filter((group) => isOpen(group)).map(({ label, destinations }) => ({
    label,
    destinations: [...destinations].filter((destination) => isOpen(destination)),
  }));
}

export function isInBar(destination: Destination): boolean {
  return destination.bar === true;
}
