const ROLES = ["learner", "mentor", "curator", "manager", "stakeholder", "integrator", "admin"] as const;

export type Role = (typeof ROLES)[number];

/** The key of a role's name; null for technical roles, which mean nothing to people. */
export function roleKey(role: string): `role.${Role}` | null {
  return ROLES.includes(role as Role) ? `role.${role as Role}` : null;
}
