import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { BackLink } from "../design/BackLink";
import { Badge } from "../design/Badge";
import { Card, CardList } from "../design/CardList";
import { EmptyState } from "../design/EmptyState";
import { ChangeProblem } from "../design/editing/ChangeProblem";
import { useEditing } from "../design/editing/useEditing";
import fields from "../design/Fields.module.css";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { PageProblem } from "../design/PageProblem";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { memberQuery } from "../people/people";
import classes from "./Admin.module.css";
import { useMemberChoices } from "./choices";
import { type Member, type Team, teamQuery, useChangeMember, useChangeTeam, useMembers } from "./directory";
import { contentOf, draftOf } from "./memberDraft";
import { Picker } from "./Picker";
import { TEAM_FIELDS, TeamFields, teamContentOf, teamDraftOf } from "./TeamFields";

const route = getRouteApi("/admins/admin/teams/$teamId");

/** One team: its name and lead, and who is in it. */
export function TeamPage() {
  const { t } = useTranslation();
  const { teamId } = route.useParams();
  const team = useQuery(teamQuery(teamId));
  usePageTitle(team.data?.name ?? t("admin.teams"));
  return (
    <>
      <BackLink to="/admin/teams">{t("admin.teams")}</BackLink>
      {team.isPending && <ListSkeleton rows={3} />}
      {team.isError && !team.data && (
        <PageProblem
          error={team.error}
          retry={() => team.refetch()}
          title={t("admin.noSuchTeam")}
          detail={t("admin.noMemberDetail")}
        >
          <ButtonLink to="/admin/teams">{t("admin.toTeams")}</ButtonLink>
        </PageProblem>
      )}
      {team.data && (
        <>
          <PageHeading
            title={team.data.name}
            lead={t("admin.memberCount", { count: team.data.memberCount })}
          />
          <EditTeam key={team.data.id} team={team.data} />
          <InTeam team={team.data} />
        </>
      )}
    </>
  );
}

function EditTeam({ team }: { team: Team }) {
  const { t } = useTranslation();
  const change = useChangeTeam();
  const editing = useEditing(team, teamDraftOf);
  const { read, draft, changed } = editing;
  const nameless = draft.name.trim() === "";

  function send(event: FormEvent) {
    event.preventDefault();
    if (nameless) document.getElementById("team-name")?.focus();
    else
      change.mutate(
        { id: read.id, version: read.version, content: teamContentOf(draft) },
        { onSuccess: (next) => editing.kept(next, draft) },
      );
  }

  function startOver() {
    editing.startOver();
    change.reset();
  }

  return (
    <Panel title={t("admin.aboutTeam")}>
      <form className={fields.form} onSubmit={send} noValidate>
        <TeamFields
          draft={draft}
          nameless={nameless}
          error={change.error}
          edit={(part) => {
            editing.edit(part);
            if (!change.isPending) change.reset();
          }}
        />
        <ChangeProblem error={change.error} shownFields={TEAM_FIELDS} startOver={startOver} />
        <div className={fields.actions}>
          <Button type="submit" loading={change.isPending} disabled={!changed}>
            {t("admin.save")}
          </Button>
          {changed && (
            <Button variant="subtle" onClick={startOver}>
              {t("admin.discard")}
            </Button>
          )}
        </div>
        <p role="status" className={classes.said}>
          {change.isSuccess && !changed && t("admin.saved")}
        </p>
      </form>
    </Panel>
  );
}

function InTeam({ team }: { team: Team }) {
  const { t } = useTranslation();
  const members = useMembers({ team: team.id });
  return (
    <Panel title={t("admin.inThisTeam")}>
      <MoveIn team={team} />
      {members.isPending && <ListSkeleton rows={3} />}
      {members.isError && <ProblemNote error={members.error} retry={() => members.refetch()} />}
      {members.isSuccess && members.entries.length === 0 && (
        <EmptyState title={t("admin.emptyTeam")} detail={t("admin.emptyTeamDetail")} />
      )}
      <CardList>
        {members.entries.map((member) => (
          <Card
            key={member.id}
            headingLevel={3}
            title={
              <Link to="/admin/members/$memberId" params={{ memberId: member.id }}>
                {member.displayName}
              </Link>
            }
            aside={member.id === team.leadId && <Badge tone="plum">{t("admin.leads")}</Badge>}
          >
            <p>{member.jobRole}</p>
          </Card>
        ))}
      </CardList>
      <LoadMore {...members} />
    </Panel>
  );
}

/** Moves a member into this team, from whichever they are in. */
function MoveIn({ team }: { team: Team }) {
  const { t } = useTranslation();
  const change = useChangeMember();
  const [wanted, setWanted] = useState<string | null>(null);
  const member = useQuery({ ...memberQuery(wanted ?? ""), staleTime: 0, enabled: wanted !== null }).data;

  function move(one: Member) {
    const draft = { ...draftOf(one), team: { id: team.id, name: team.name } };
    change.mutate(
      { id: one.id, version: one.version, content: contentOf(draft) },
      { onSuccess: () => setWanted(null) },
    );
  }

  return (
    <div className={`${fields.form} ${classes.moveIn}`}>
      <Picker
        label={t("admin.moveIn")}
        chosen={member ? member.displayName : null}
        none={t("admin.nobodyChosen")}
        useFound={useMemberChoices}
        onChoose={(choice) => setWanted(choice?.id ?? null)}
      />
      {member && (
        <div className={fields.actions}>
          <Button size="sm" loading={change.isPending} onClick={() => move(member)}>
            {member.team
              ? t("admin.moveFrom", { name: member.displayName, team: member.team.name })
              : t("admin.moveHere", { name: member.displayName })}
          </Button>
        </div>
      )}
      {change.isError && <ProblemNote error={change.error} />}
      <p role="status" className={classes.said}>
        {change.isSuccess && change.data && t("admin.moved", { name: change.data.displayName })}
      </p>
    </div>
  );
}
