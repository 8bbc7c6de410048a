import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type Space, useSpaces } from "../community/spaces";
import { BackLink } from "../design/BackLink";
import { Card, CardList } from "../design/CardList";
import { ChipLink, chipRow } from "../design/Chip";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { plainText } from "../design/plainText";
import { TimeAgo } from "../design/TimeAgo";
import { usePageTitle } from "../design/usePageTitle";
import { has } from "../session/has";
import { useMe } from "../session/session";
import { CaseBadges, hasBadges } from "./CaseBadges";
import classes from "./Moderation.module.css";
import { type Case, caseQuery, titleAndBody, useCases } from "./moderation";
import type { ModerationSearch } from "./moderationSearch";
import { ReasonCounts } from "./ReasonCounts";

const route = getRouteApi("/community/moderation");
const FRESH_MS = 60_000;

/** What was reported or held in the spaces that I moderate. */
export function ModerationPage() {
  const { t } = useTranslation();
  const search: ModerationSearch = route.useSearch();
  const spaces = useSpaces();
  const manager = has(useMe(), "manager");
  const moderated = spaces.data?.filter(({ moderator }) => moderator) ?? [];
  usePageTitle(t("moderation.title"));
  return (
    <>
      <BackLink to="/community">{t("community.title")}</BackLink>
      <PageHeading
        title={t("moderation.title")}
        lead={t("moderation.lead")}
        action={
          manager && (
            <ButtonLink to="/community/moderation/rules" variant="default">
              {t("moderation.rules.title")}
            </ButtonLink>
          )
        }
      />
      {spaces.isPending && <ListSkeleton rows={3} />}
      {spaces.isError && <ProblemNote error={spaces.error} retry={() => spaces.refetch()} />}
      {spaces.isSuccess && moderated.length === 0 && (
        <EmptyState title={t("moderation.moderatesNone")} detail={t("moderation.moderatesNoneDetail")}>
          <ButtonLink to="/community">{t("moderation.toCommunity")}</ButtonLink>
        </EmptyState>
      )}
      {moderated.length > 0 && (
        <>
          <Filters search={search} spaces={moderated} />
          <Cases search={search} spaces={moderated} />
        </>
      )}
    </>
  );
}

function Filters({ search, spaces }: { search: ModerationSearch; spaces: readonly Space[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { done, space } = search;
  const ofSpace = space ? { space } : {};
  return (
    <div className={classes.filters}>
      <nav className={chipRow} aria-label={t("moderation.filter")}>
        <ChipLink to="/community/moderation" search={ofSpace} chosen={!done} resetScroll={false}>
          {t("moderation.waiting")}
        </ChipLink>
        <ChipLink
          to="/community/moderation"
          search={{ ...ofSpace, done: true }}
          chosen={done === true}
          resetScroll={false}
        >
          {t("moderation.done")}
        </ChipLink>
      </nav>
      {spaces.length > 1 && (
        <NativeSelect
          aria-label={t("moderation.space")}
          value={space ?? ""}
          data={[
            { value: "", label: t("moderation.everySpace") },
            ...spaces.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            void navigate({
              to: "/community/moderation",
              search: { ...(done ? { done } : {}), ...(chosen ? { space: chosen } : {}) },
              resetScroll: false,
            });
          }}
        />
      )}
    </div>
  );
}

function Cases({ search, spaces }: { search: ModerationSearch; spaces: readonly Space[] }) {
  const { t } = useTranslation();
  const cases = useCases(search);
  const state = search.done ? "done" : "waiting";
  return (
    <>
      {cases.isPending && <ListSkeleton rows={3} />}
      {cases.isError && cases.entries.length === 0 && (
        <ProblemNote error={cases.error} retry={() => cases.refetch()} />
      )}
      {cases.isSuccess && cases.entries.length === 0 && (
        <EmptyState title={t(`moderation.none.${state}`)} detail={t(`moderation.noneDetail.${state}`)} />
      )}
      <CardList>
        {cases.entries.map((each) => (
          <CaseCard key={each.id} one={each} space={spaces.find(({ id }) => id === each.spaceId)} />
        ))}
      </CardList>
      {cases.isFetchNextPageError && <ProblemNote error={cases.error} />}
      <LoadMore {...cases} />
    </>
  );
}

function CaseCard({ one, space }: { one: Case; space: Space | undefined }) {
  const { t } = useTranslation();
  // A list has neither the words nor why it was reported.
  const whole = useQuery({ ...caseQuery(one.id), staleTime: FRESH_MS }).data;
  const waits = one.status === "waiting";
  return (
    <Card
      title={
        <Link to="/community/moderation/$targetId" params={{ targetId: one.id }}>
          {space
            ? t(`moderation.textIn.${one.kind}`, { space: space.name })
            : t(`moderation.text.${one.kind}`)}
        </Link>
      }
      aside={hasBadges(one) && <CaseBadges one={one} />}
    >
      {whole?.words && <Excerpt one={whole} />}
      {one.heldFor && <p>{t("moderation.heldFor", { reason: one.heldFor })}</p>}
      {whole?.reported && whole.reported.length > 0 ? (
        <ReasonCounts reported={whole.reported} />
      ) : (
        (one.reports ?? 0) > 0 && <p>{t("moderation.reportedBy", { count: one.reports ?? 0 })}</p>
      )}
      {!waits && one.action && one.reason && <p>{t("moderation.because", { reason: one.reason })}</p>}
      <p className={classes.since}>
        <TimeAgo at={(waits ? null : one.decidedAt) ?? one.openedAt} />
      </p>
    </Card>
  );
}

function Excerpt({ one }: { one: Case }) {
  const [title, body] = titleAndBody(one);
  return (
    <p className={classes.excerpt}>
      {title && <strong>{title} </strong>}
      {plainText(body)}
    </p>
  );
}
