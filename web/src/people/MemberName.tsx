import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { memberQuery } from "./people";

/** A member's name, from their id; a dash while it is on its way, words where there is nobody any more. */
export function MemberName({ id }: { id: string }) {
  const { t } = useTranslation();
  const member = useQuery(memberQuery(id));
  if (member.data) return <>{member.data.displayName}</>;
  if (member.isError) return <>{t("community.formerMember")}</>;
  return <span data-waiting="">–</span>;
}
