import { Button } from "@mantine/core";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { SearchBox } from "../catalog/SearchBox";
import { Card, CardList } from "../design/CardList";
import { EmptyState } from "../design/EmptyState";
import fields from "../design/Fields.module.css";
import { Icon } from "../design/icons";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { PageHeading } from "../design/PageHeading";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { MemberName } from "../people/MemberName";
import { useFoundTeam, useTeams } from "./directory";
import { TEAM_FIELDS, type TeamDraft, TeamFields, teamContentOf } from "./TeamFields";

const route = getRouteApi("/admins/admin/teams");

/** The teams of the academy and who leads them. */
export function TeamsPage() {
  const { t } = useTranslation();
  const { q } = route.useSearch();
  const navigate = useNavigate();
  const teams = useTeams(q);
  const [adding, setAdding] = useState(false);
  usePageTitle(t("admin.teams"));
  return (
    <>
      <PageHeading
        title={t("admin.teams")}
        lead={t("admin.teamsLead")}
        action={
          !adding && (
            <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
              {t("admin.newTeam")}
            </Button>
          )
        }
      />
      {adding && <NewTeam onClose={() => setAdding(false)} />}
      <div className={fields.filters}>
        <SearchBox
          label={t("admin.searchTeams")}
          placeholder={t("admin.teamName")}
          button={t("catalog.searchButton")}
          clear={t("catalog.clearSearch")}
          value={q ?? ""}
          onSearch={(wanted) => navigate({ to: "/admin/teams", search: wanted ? { q: wanted } : {} })}
        />
      </div>
      {teams.isPending && <ListSkeleton rows={4} />}
      {teams.isError && <ProblemNote error={teams.error} retry={() => teams.refetch()} />}
      {teams.isSuccess && teams.entries.length === 0 && (
        <EmptyState
          title={t(q ? "admin.noTeamFound" : "admin.noTeams")}
          detail={t(q ? "admin.noTeamFoundDetail" : "admin.noTeamsDetail")}
        />
      )}
      <CardList>
        {teams.entries.map((team) => (
          <Card
            key={team.id}
            title={
              <Link to="/admin/teams/$teamId" params={{ teamId: team.id }}>
                {team.name}
              </Link>
            }
            aside={t("admin.memberCount", { count: team.memberCount })}
          >
            <p>
              {team.leadId ? (
                <>
                  {t("admin.ledBy")} <MemberName id={team.leadId} />
                </>
              ) : (
                t("admin.noLead")
              )}
            </p>
          </Card>
        ))}
      </CardList>
      <LoadMore {...teams} />
    </>
  );
}

function NewTeam({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const found = useFoundTeam();
  const [draft, setDraft] = useState<TeamDraft>({ name: "", description: "", leadId: null });
  const [nameless, setNameless] = useState(false);
  const [key, setKey] = useState(newIdempotencyKey);

  function send(event: FormEvent) {
    event.preventDefault();
    setNameless(draft.name.trim() === "");
    if (draft.name.trim() === "") {
      document.getElementById("team-name")?.focus();
      return;
    }
    found.mutate(
      { team: teamContentOf(draft), key },
      { onSuccess: ({ id }) => navigate({ to: "/admin/teams/$teamId", params: { teamId: id } }) },
    );
  }

  return (
    <Panel title={t("admin.newTeam")}>
      <form className={fields.form} onSubmit={send} noValidate>
        <TeamFields
          draft={draft}
          nameless={nameless}
          error={found.error}
          edit={(part) => {
            setDraft({ ...draft, ...part });
            setNameless(false);
            setKey(newIdempotencyKey());
          }}
        />
        {found.isError && <ProblemNote error={found.error} shownFields={TEAM_FIELDS} />}
        <div className={fields.actions}>
          <Button type="submit" loading={found.isPending}>
            {t("admin.foundTeam")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t("admin.cancel")}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
