import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { BackLink } from "../design/BackLink";
import { ChangeProblem } from "../design/editing/ChangeProblem";
import { useEditing } from "../design/editing/useEditing";
import fields from "../design/Fields.module.css";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { PageProblem } from "../design/PageProblem";
import { Panel } from "../design/Panel";
import { usePageTitle } from "../design/usePageTitle";
import { MemberName } from "../people/MemberName";
import { memberQuery } from "../people/people";
import classes from "./Admin.module.css";
import { type Member, useChangeMember } from "./directory";
import { MemberFields } from "./MemberFields";
import { MemberStatusBadge } from "./MemberStatusBadge";
import { MemberSteps } from "./MemberSteps";
import { contentOf, draftOf, FIELDS, type Gap, gapsOf } from "./memberDraft";

const route = getRouteApi("/admins/admin/members/$memberId");

/** One member: what the directory says, and whether they can sign in. */
export function MemberPage() {
  const { t } = useTranslation();
  const { memberId } = route.useParams();
  const member = useQuery({ ...memberQuery(memberId), staleTime: 0 });
  usePageTitle(member.data?.displayName ?? t("admin.members"));
  return (
    <>
      <BackLink to="/admin/members">{t("admin.members")}</BackLink>
      {member.isPending && <ListSkeleton rows={3} />}
      {member.isError && !member.data && (
        <PageProblem
          error={member.error}
          retry={() => member.refetch()}
          title={t("admin.noMember")}
          detail={t("admin.noMemberDetail")}
        >
          <ButtonLink to="/admin/members">{t("admin.toMembers")}</ButtonLink>
        </PageProblem>
      )}
      {member.data && <MemberView key={member.data.id} member={member.data} />}
    </>
  );
}

function MemberView({ member }: { member: Member }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading
        title={member.displayName}
        action={
          <span className={classes.badges}>
            <MemberStatusBadge member={member} />
          </span>
        }
      />
      <div className={classes.columns}>
        <Edit member={member} />
        <div>
          <Panel title={t("admin.signIn")}>
            <MemberSteps member={member} />
          </Panel>
          <Panel title={t("admin.lead")}>
            <Lead member={member} />
          </Panel>
          <Panel title={t("admin.audit.ofMember")}>
            <p className={fields.hint}>{t("admin.audit.ofMemberHint")}</p>
            <Link to="/admin/audit" search={{ target: member.id }}>
              {t("admin.audit.toLog")}
            </Link>
          </Panel>
        </div>
      </div>
    </>
  );
}

/** Whom somebody reports to follows from the team; it is changed there. */
function Lead({ member }: { member: Member }) {
  const { t } = useTranslation();
  if (!member.team) return <p className={fields.hint}>{t("admin.leadNoTeam")}</p>;
  return (
    <>
      <p className={fields.hint}>
        {member.leadId ? <MemberName id={member.leadId} /> : t("admin.leadNobody")}
      </p>
      <Link to="/admin/teams/$teamId" params={{ teamId: member.team.id }}>
        {t("admin.toTeam", { name: member.team.name })}
      </Link>
    </>
  );
}

function Edit({ member }: { member: Member }) {
  const { t } = useTranslation();
  const change = useChangeMember();
  const editing = useEditing(member, draftOf);
  const { read, draft, changed } = editing;
  const [gaps, setGaps] = useState<Gap[]>([]);

  function send(event: FormEvent) {
    event.preventDefault();
    const missing = gapsOf(draft);
    setGaps(missing);
    if (missing.length > 0) {
      document.getElementById(`member-${missing[0]}`)?.focus();
      return;
    }
    change.mutate(
      { id: read.id, version: read.version, content: contentOf(draft) },
      { onSuccess: (next) => editing.kept(next, draft) },
    );
  }

  function startOver() {
    editing.startOver();
    setGaps([]);
    change.reset();
  }

  return (
    <Panel title={t("admin.about")}>
      <form className={fields.form} onSubmit={send} noValidate>
        <MemberFields
          draft={draft}
          gaps={gaps}
          error={change.error}
          edit={(part) => {
            editing.edit(part);
            setGaps([]);
            if (!change.isPending) change.reset();
          }}
        />
        <ChangeProblem error={change.error} shownFields={FIELDS} startOver={startOver} />
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
