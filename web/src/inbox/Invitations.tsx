import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { Card, CardList } from "../design/CardList";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { TimeAgo } from "../design/TimeAgo";
import { Waiting } from "../design/Waiting";
import classes from "./InboxPage.module.css";
import { type Invitation, invitationsQuery, useAnswerInvitation } from "./inbox";

/** To what managers invite me, where there is anything. */
export function Invitations() {
  const { t } = useTranslation();
  const invitations = useQuery(invitationsQuery);
  if (invitations.isPending) return <Waiting />;
  if (invitations.isError) {
    return <ProblemNote error={invitations.error} retry={() => invitations.refetch()} />;
  }
  if (invitations.data.length === 0) return null;
  return (
    <div className={classes.asked}>
      <Panel title={t("inbox.asked")} lead={t("inbox.askedLead")}>
        <CardList>
          {invitations.data.map((each) => (
            <InvitationCard key={each.id} invitation={each} />
          ))}
        </CardList>
      </Panel>
    </div>
  );
}

function InvitationCard({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation();
  const answer = useAnswerInvitation(invitation);
  const { status } = invitation;
  const say = (accepted: boolean) => {
    if (!answer.isPending) answer.mutate(accepted);
  };
  return (
    <Card
      headingLevel={3}
      title={t(`inbox.as.${invitation.as}`)}
      aside={
        status !== "sent" && (
          <Badge tone={status === "accepted" ? "good" : "quiet"}>{t(`inbox.status.${status}`)}</Badge>
        )
      }
    >
      <p className={classes.about}>
        {invitation.by && <span>{t("inbox.by", { name: invitation.by })}</span>}
        <TimeAgo at={invitation.sentAt} />
      </p>
      <p className={classes.note}>{invitation.note}</p>
      {status !== "withdrawn" && (
        <div className={classes.answers}>
          <Button
            size="sm"
            variant={status === "sent" ? "filled" : "default"}
            aria-pressed={status === "accepted"}
            onClick={() => say(true)}
          >
            {t("inbox.accept")}
          </Button>
          <Button size="sm" variant="default" aria-pressed={status === "declined"} onClick={() => say(false)}>
            {t("inbox.decline")}
          </Button>
        </div>
      )}
      {answer.isError && <ProblemNote error={answer.error} />}
    </Card>
  );
}
