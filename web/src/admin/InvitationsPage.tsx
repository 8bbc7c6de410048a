import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card, CardList } from "../design/CardList";
import { EmptyState } from "../design/EmptyState";
import fields from "../design/Fields.module.css";
import { Icon } from "../design/icons";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { useMembers } from "./directory";
import { MemberSteps } from "./MemberSteps";

const INVITED = { status: "invited" } as const;

/** Who was invited and has not signed in yet. */
export function InvitationsPage() {
  const { t } = useTranslation();
  const invited = useMembers(INVITED);
  usePageTitle(t("admin.invitations"));
  return (
    <>
      <PageHeading
        title={t("admin.invitations")}
        lead={t("admin.invitationsLead")}
        action={
          <span className={fields.actions}>
            <ButtonLink to="/admin/invitations/import" variant="default">
              {t("admin.import.open")}
            </ButtonLink>
            <ButtonLink to="/admin/members/new" leftSection={<Icon name="plus" size={18} />}>
              {t("admin.takeIn")}
            </ButtonLink>
          </span>
        }
      />
      {invited.isPending && <ListSkeleton rows={3} />}
      {invited.isError && <ProblemNote error={invited.error} retry={() => invited.refetch()} />}
      {invited.isSuccess && invited.entries.length === 0 && (
        <EmptyState title={t("admin.noInvitations")} detail={t("admin.noInvitationsDetail")} />
      )}
      <CardList>
        {invited.entries.map((member) => (
          <Card
            key={member.id}
            title={
              <Link to="/admin/members/$memberId" params={{ memberId: member.id }}>
                {member.displayName}
              </Link>
            }
            aside={<MemberSteps member={member} short />}
          >
            <p>{[member.email, member.jobRole, member.team?.name].filter(Boolean).join(" · ")}</p>
          </Card>
        ))}
      </CardList>
      <LoadMore {...invited} />
    </>
  );
}
