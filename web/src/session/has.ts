import type { Role } from "./roles";
import type { Session } from "./session";

/** Whether somebody has a role of the academy. */
export function has(session: Session, role: Role): boolean {
  return session.roles.includes(role);
}
