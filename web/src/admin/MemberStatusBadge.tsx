import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import type { Member } from "./directory";

const TONES = { active: "good", invited: "accent", deactivated: "quiet" } as const;

/** Whether somebody is in, asked or out; and whether the account is not yet as the directory says. */
export function MemberStatusBadge({ member }: { member: Member }) {
  const { t } = useTranslation();
  return (
    <>
      <Badge tone={TONES[member.status]}>{t(`admin.status.${member.status}`)}</Badge>
      {member.accountState === "pending" && <Badge tone="accent">{t("admin.pending")}</Badge>}
    </>
  );
}
