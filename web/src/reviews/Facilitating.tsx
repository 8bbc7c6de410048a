import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../design/links";
import { Panel } from "../design/Panel";
import { useMe } from "../session/session";
import { facilitatedQuery } from "./reviews";

/** For whoever runs a cohort, the way to what its members showed. */
export function Facilitating() {
  const { t } = useTranslation();
  const { memberId } = useMe();
  const cohorts = useQuery({ ...facilitatedQuery(memberId ?? ""), enabled: memberId !== null });
  if (!cohorts.data || cohorts.data.length === 0) return null;
  return (
    <Panel
      title={t("reviews.facilitating")}
      lead={cohorts.data.map(({ name }) => name).join(" · ")}
      action={<ButtonLink to="/my/reviews">{t("reviews.toReviews")}</ButtonLink>}
    >
      {null}
    </Panel>
  );
}
