import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { SearchBox } from "../catalog/SearchBox";
import { Badge } from "../design/Badge";
import { ChipLink } from "../design/Chip";
import { DataTable } from "../design/DataTable";
import { EmptyState } from "../design/EmptyState";
import { Icon } from "../design/icons";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { LongTableBody } from "../longlist/LongList";
import { type RowPlace, rowCount } from "../longlist/longRows";
import classes from "./Admin.module.css";
import { MEMBER_ROLES, MEMBER_STATUSES, type MemberRole, type MembersSearch, withPart } from "./adminSearch";
import { type Member, teamQuery, useMembers } from "./directory";
import { MemberStatusBadge } from "./MemberStatusBadge";

const route = getRouteApi("/admins/admin/members");

/** The people of the academy: found by name, mail, role, team and whether they are in. */
export function MembersPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  usePageTitle(t("admin.members"));
  return (
    <>
      <PageHeading
        title={t("admin.members")}
        lead={t("admin.membersLead")}
        action={
          <ButtonLink to="/admin/members/new" leftSection={<Icon name="plus" size={18} />}>
            {t("admin.takeIn")}
          </ButtonLink>
        }
      />
      <div className={classes.filters}>
        <SearchBox
          label={t("admin.searchMembers")}
          placeholder={t("admin.searchMembersPlaceholder")}
          button={t("catalog.searchButton")}
          clear={t("catalog.clearSearch")}
          value={search.q ?? ""}
          onSearch={(q) =>
            navigate({ to: "/admin/members", search: withPart(search, { q: q || undefined }) })
          }
        />
        <NativeSelect
          aria-label={t("admin.role")}
          value={search.role ?? ""}
          onChange={(event) =>
            navigate({
              to: "/admin/members",
              search: withPart(search, { role: (event.currentTarget.value || undefined) as MemberRole }),
            })
          }
          data={[
            { value: "", label: t("admin.anyRole") },
            ...MEMBER_ROLES.filter((role) => role !== "learner").map((role) => ({
              value: role,
              label: t(`role.${role}`),
            })),
          ]}
        />
      </div>
      <nav className={classes.chips} aria-label={t("admin.filter")}>
        <ChipLink
          to="/admin/members"
          search={withPart(search, { status: undefined })}
          chosen={!search.status}
        >
          {t("admin.notDeactivated")}
        </ChipLink>
        {MEMBER_STATUSES.map((status) => (
          <ChipLink
            key={status}
            to="/admin/members"
            search={withPart(search, { status })}
            chosen={search.status === status}
          >
            {t(`admin.statusMany.${status}`)}
          </ChipLink>
        ))}
        {search.team && <TeamChip search={search} id={search.team} />}
      </nav>
      <MemberList search={search} />
    </>
  );
}

/** The team that the list is narrowed to; a press takes the filter away. */
function TeamChip({ search, id }: { search: MembersSearch; id: string }) {
  const { t } = useTranslation();
  const team = useQuery(teamQuery(id));
  const name = team.data?.name ?? "–";
  return (
    <ChipLink
      to="/admin/members"
      search={withPart(search, { team: undefined })}
      chosen
      aria-label={t("admin.removeTeamFilter", { name })}
    >
      {t("admin.inTeam", { name })}
      <Icon name="clear" size={16} />
    </ChipLink>
  );
}

function MemberList({ search }: { search: MembersSearch }) {
  const { t } = useTranslation();
  const members = useMembers(search);
  if (members.isPending) return <ListSkeleton rows={6} />;
  if (members.isError && members.entries.length === 0)
    return <ProblemNote error={members.error} retry={() => members.refetch()} />;
  if (members.entries.length === 0) {
    return (
      <EmptyState title={t("admin.nobody")} detail={t("admin.nobodyDetail")}>
        <ButtonLink to="/admin/members" search={{}} variant="default">
          {t("catalog.clearFilters")}
        </ButtonLink>
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable label={t("admin.members")} fold rowCount={rowCount(members.entries, members.hasNextPage)}>
        <thead>
          <tr>
            <th scope="col">{t("admin.name")}</th>
            <th scope="col">{t("admin.jobRole")}</th>
            <th scope="col">{t("admin.team")}</th>
            <th scope="col">{t("admin.roles")}</th>
            <th scope="col">{t("admin.state")}</th>
          </tr>
        </thead>
        <LongTableBody rows={members.entries} more={members.hasNextPage} height={61}>
          {(member, place) => <Row key={member.id} member={member} place={place} />}
        </LongTableBody>
      </DataTable>
      {members.isFetchNextPageError && <ProblemNote error={members.error} />}
      <LoadMore {...members} />
    </>
  );
}

function Row({ member, place }: { member: Member; place: RowPlace }) {
  const { t } = useTranslation();
  const roles = member.roles.filter((role) => role !== "learner");
  return (
    <tr {...place}>
      <th scope="row">
        <span className={classes.who}>
          <Link to="/admin/members/$memberId" params={{ memberId: member.id }}>
            {member.displayName}
          </Link>
          <small>{member.email}</small>
        </span>
      </th>
      <td data-label={t("admin.jobRole")}>{member.jobRole}</td>
      <td data-label={t("admin.team")}>{member.team?.name ?? "–"}</td>
      <td data-label={t("admin.roles")}>
        {roles.length > 0 ? (
          <span className={classes.badges}>
            {roles.map((role) => (
              <Badge key={role} tone={role === "admin" ? "plum" : "brand"}>
                {t(`role.${role}`)}
              </Badge>
            ))}
          </span>
        ) : (
          "–"
        )}
      </td>
      <td data-label={t("admin.state")}>
        <span className={classes.badges}>
          <MemberStatusBadge member={member} />
        </span>
      </td>
    </tr>
  );
}
