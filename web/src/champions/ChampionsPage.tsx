import { Button, NativeSelect, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { Card, CardList } from "../design/CardList";
import { ChipLink } from "../design/Chip";
import { EmptyState } from "../design/EmptyState";
import fields from "../design/Fields.module.css";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { TimeAgo } from "../design/TimeAgo";
import { usePageTitle } from "../design/usePageTitle";
import { violationOf } from "../design/violationOf";
import { timeAgo } from "../i18n/dates";
import { taskWordsQuery } from "../mentor/taskWords";
import { teamsQuery } from "../people/people";
import classes from "./ChampionsPage.module.css";
import {
  type Champion,
  INVITED_AS,
  type Invitation,
  type InvitedAs,
  useChampions,
  useInvitations,
  useInvite,
} from "./champions";
import { readChampionsSearch } from "./championsSearch";

const route = getRouteApi("/office/manage/champions");

/** Who helps colleagues most, for managers, and what they may be asked to do. */
export function ChampionsPage() {
  const { t, i18n } = useTranslation();
  const search = route.useSearch();
  const champions = useChampions(search);
  const [said, setSaid] = useState("");
  const narrowed = Object.keys(search).length > 0;
  const measuredAt = champions.data?.[0]?.measuredAt;
  usePageTitle(t("champions.title"));
  return (
    <>
      <PageHeading title={t("champions.title")} lead={t("champions.lead")} />
      <Narrowing />
      <p className={fields.said} aria-live="polite">
        {said}
      </p>
      {champions.isPending && <ListSkeleton rows={3} />}
      {champions.isError && <ProblemNote error={champions.error} retry={() => champions.refetch()} />}
      {champions.data?.length === 0 && (
        <EmptyState
          title={t(narrowed ? "champions.noneMatch" : "champions.empty")}
          detail={t(narrowed ? "champions.noneMatchDetail" : "champions.emptyDetail")}
        >
          {narrowed ? (
            <ButtonLink to="/manage/champions" search={{}} variant="default">
              {t("champions.all")}
            </ButtonLink>
          ) : (
            <ButtonLink to="/community" variant="default">
              {t("champions.toCommunity")}
            </ButtonLink>
          )}
        </EmptyState>
      )}
      <div aria-busy={champions.isPlaceholderData}>
        <CardList>
          {champions.data?.map((champion) => (
            <ChampionCard key={champion.memberId} champion={champion} say={setSaid} />
          ))}
        </CardList>
      </div>
      {measuredAt && (
        <p className={fields.said}>
          {t("champions.measured", { when: timeAgo(measuredAt, i18n.language) })} · {t("champions.private")}
        </p>
      )}
      <Invitations />
    </>
  );
}

function Narrowing() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const teams = useQuery(teamsQuery);
  const tasks = useQuery(taskWordsQuery);
  const narrow = (part: Record<string, string>) =>
    void navigate({
      to: "/manage/champions",
      search: readChampionsSearch({ ...search, ...part }),
      resetScroll: false,
    });
  const { tag, ...others } = search;
  return (
    <>
      <div className={fields.row}>
        <NativeSelect
          label={t("champions.team")}
          value={search.team ?? ""}
          data={[
            { value: "", label: t("champions.anyTeam") },
            ...(teams.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => narrow({ team: event.currentTarget.value })}
        />
        <NativeSelect
          label={t("champions.task")}
          value={search.task ?? ""}
          data={[
            { value: "", label: t("champions.anyTask") },
            ...(tasks.data ?? []).map(({ id = "", name = "" }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => narrow({ task: event.currentTarget.value })}
        />
      </div>
      {tag && (
        <p className={classes.topics}>
          {t("champions.topic")}:{" "}
          <ChipLink to="/manage/champions" search={others} chosen resetScroll={false}>
            #{tag} ×
          </ChipLink>
        </p>
      )}
    </>
  );
}

function ChampionCard({ champion, say }: { champion: Champion; say: (what: string) => void }) {
  const { t } = useTranslation();
  const search = route.useSearch();
  const tasks = useQuery(taskWordsQuery);
  const teams = useQuery(teamsQuery);
  const [inviting, setInviting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const team = teams.data?.find(({ id }) => id === champion.teamId)?.name;
  const taskName = (id: string) => tasks.data?.find((task) => task.id === id)?.name;

  function close() {
    setInviting(false);
    // The button comes back for whoever was in the form.
    setTimeout(() => button.current?.focus());
  }

  return (
    <Card
      title={champion.displayName}
      aside={
        !inviting && (
          <Button
            ref={button}
            size="sm"
            variant="default"
            aria-label={t("champions.inviteOf", { name: champion.displayName })}
            onClick={() => setInviting(true)}
          >
            {t("champions.invite")}
          </Button>
        )
      }
    >
      {team && <p>{team}</p>}
      <p className={classes.because}>{champion.because}</p>
      {champion.topics.length > 0 && (
        <p className={classes.topics}>
          {t("champions.topics")}:
          {champion.topics.map(({ taskId, tag }) =>
            tag ? (
              <ChipLink
                key={`#${tag}`}
                to="/manage/champions"
                search={{ ...search, tag }}
                chosen={search.tag === tag}
                resetScroll={false}
              >
                #{tag}
              </ChipLink>
            ) : taskId && taskName(taskId) ? (
              <ChipLink
                key={taskId}
                to="/manage/champions"
                search={{ ...search, task: taskId }}
                chosen={search.task === taskId}
                resetScroll={false}
              >
                {taskName(taskId)}
              </ChipLink>
            ) : null,
          )}
        </p>
      )}
      {inviting && <InviteForm champion={champion} say={say} close={close} />}
    </Card>
  );
}

interface InviteFormProps {
  champion: Champion;
  say: (what: string) => void;
  close: () => void;
}

function InviteForm({ champion, say, close }: InviteFormProps) {
  const { t } = useTranslation();
  const invite = useInvite(champion.memberId);
  const [as, setAs] = useState<InvitedAs>("mentor");
  const [note, setNote] = useState("");
  const [sought, setSought] = useState(false);

  function send(event: FormEvent) {
    event.preventDefault();
    setSought(true);
    if (note.trim() === "") {
      document.getElementById(`invite-${champion.memberId}`)?.focus();
      return;
    }
    invite.mutate(
      { as, note: note.trim() },
      {
        onSuccess: () => {
          say(t("champions.sent", { name: champion.displayName }));
          close();
        },
      },
    );
  }

  return (
    <form className={classes.invite} onSubmit={send} noValidate>
      <NativeSelect
        label={t("champions.as")}
        // Whoever pressed the button before goes on here.
        autoFocus
        value={as}
        error={violationOf(invite.error, "as")}
        data={INVITED_AS.map((each) => ({ value: each, label: t(`champions.asWhat.${each}`) }))}
        onChange={(event) => setAs(event.currentTarget.value as InvitedAs)}
      />
      <Textarea
        id={`invite-${champion.memberId}`}
        label={t("champions.note")}
        description={t("champions.noteHint")}
        required
        rows={3}
        maxLength={1000}
        value={note}
        error={sought && note.trim() === "" ? t("champions.needNote") : violationOf(invite.error, "note")}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {invite.isError && <ProblemNote error={invite.error} shownFields={["as", "note"]} />}
      <div className={fields.actions}>
        <Button type="submit" size="sm" loading={invite.isPending}>
          {t("champions.send")}
        </Button>
        <Button size="sm" variant="subtle" disabled={invite.isPending} onClick={close}>
          {t("champions.cancel")}
        </Button>
      </div>
    </form>
  );
}

const TONES = { sent: "accent", accepted: "good", declined: "quiet", withdrawn: "quiet" } as const;

function Invitations() {
  const { t } = useTranslation();
  const invitations = useInvitations();
  return (
    <div className={fields.after}>
      <Panel title={t("champions.invitations")} plain>
        {invitations.isPending && <ListSkeleton rows={1} />}
        {invitations.isError && <ProblemNote error={invitations.error} retry={() => invitations.refetch()} />}
        {invitations.isSuccess && invitations.entries.length === 0 && (
          <p className={fields.hint}>{t("champions.noInvitations")}</p>
        )}
        <CardList>
          {invitations.entries.map((each) => (
            <InvitationCard key={each.id} invitation={each} />
          ))}
        </CardList>
        <LoadMore {...invitations} />
      </Panel>
    </div>
  );
}

function InvitationCard({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation();
  return (
    <Card
      headingLevel={3}
      title={invitation.displayName}
      aside={<Badge tone={TONES[invitation.status]}>{t(`champions.status.${invitation.status}`)}</Badge>}
    >
      <p>
        {t(`champions.asWhat.${invitation.as}`)} · <TimeAgo at={invitation.answeredAt ?? invitation.sentAt} />
      </p>
      <p className={classes.note}>{invitation.note}</p>
    </Card>
  );
}
