import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { BackLink } from "../design/BackLink";
import { Badge } from "../design/Badge";
import { Card, CardList } from "../design/CardList";
import { ChipLink, chipRow } from "../design/Chip";
import { EmptyState } from "../design/EmptyState";
import { Icon } from "../design/icons";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { TimeAgo } from "../design/TimeAgo";
import { usePageTitle } from "../design/usePageTitle";
import { tasksToChoose, taskWordsQuery } from "../mentor/taskWords";
import { useMe } from "../session/session";
import classes from "./Swaps.module.css";
import {
  isOfferer,
  otherOf,
  presentStep,
  STEPS,
  type Suggestion,
  type Swap,
  suggestionsQuery,
  useAbout,
  useAccept,
  useMySwaps,
  useNameOf,
  useSwapOffers,
  useWho,
  waitsForMe,
} from "./swaps";

const route = getRouteApi("/community/swaps");

/** My swaps, what colleagues offer, and whom I could ask. */
export function SwapsPage() {
  const { t } = useTranslation();
  const { show, task } = route.useSearch();
  usePageTitle(t("swaps.title"));
  return (
    <>
      <BackLink to="/community">{t("community.title")}</BackLink>
      <PageHeading
        title={t("swaps.title")}
        lead={t("swaps.lead")}
        action={
          <ButtonLink to="/community/swaps/new" leftSection={<Icon name="plus" size={18} />}>
            {t("swaps.offer")}
          </ButtonLink>
        }
      />
      <nav className={`${chipRow} ${classes.filter}`} aria-label={t("swaps.filter")}>
        {([undefined, "done", "all"] as const).map((each) => (
          <ChipLink
            key={each ?? "now"}
            to="/community/swaps"
            search={{ task, show: each }}
            chosen={show === each}
            resetScroll={false}
          >
            {t(`swaps.show.${each ?? "now"}`)}
          </ChipLink>
        ))}
      </nav>
      {show ? (
        <Past show={show} />
      ) : (
        <>
          <Present />
          <Others />
        </>
      )}
    </>
  );
}

type PagedSwaps = ReturnType<typeof useMySwaps>;

/** A list that grows, or why it does not. */
function Grows({ swaps }: { swaps: PagedSwaps }) {
  return (
    <>
      {swaps.isError && <ProblemNote error={swaps.error} retry={() => swaps.refetch()} />}
      {swaps.hasNextPage && <LoadMore {...swaps} />}
    </>
  );
}

/** What is under way, those first that wait for me, and what is not answered yet. */
function Present() {
  const { t } = useTranslation();
  const { memberId } = useMe();
  const paired = useMySwaps("paired");
  const open = useMySwaps("open");
  if (paired.isPending || open.isPending) return <ListSkeleton rows={2} />;
  const underWay = [
    ...paired.entries.filter(waitsForMe),
    ...paired.entries.filter((swap) => !waitsForMe(swap)),
  ];
  const asked = open.entries.filter((swap) => !isOfferer(swap, memberId));
  const offered = open.entries.filter((swap) => isOfferer(swap, memberId));
  const none = paired.isSuccess && open.isSuccess && underWay.length + open.entries.length === 0;
  return (
    <>
      {none && (
        <EmptyState title={t("swaps.none")} detail={t("swaps.noneDetail")}>
          <ButtonLink to="/community/swaps/new">{t("swaps.offer")}</ButtonLink>
        </EmptyState>
      )}
      <Mine title={t("swaps.asked")} swaps={asked} />
      <Mine title={t("swaps.underWay")} swaps={underWay} />
      <Grows swaps={paired} />
      <Mine title={t("swaps.offered")} swaps={offered} />
      <Grows swaps={open} />
    </>
  );
}

function Mine({ title, swaps }: { title: string; swaps: Swap[] }) {
  if (swaps.length === 0) return null;
  return (
    <Panel plain title={title}>
      <CardList>
        {swaps.map((swap) => (
          <MyCard key={swap.id} swap={swap} headingLevel={3} />
        ))}
      </CardList>
    </Panel>
  );
}

function Past({ show }: { show: "done" | "all" }) {
  const { t } = useTranslation();
  const swaps = useMySwaps(show === "done" ? "done" : undefined);
  if (swaps.isPending) return <ListSkeleton rows={3} />;
  return (
    <>
      {swaps.isSuccess && swaps.entries.length === 0 && (
        <EmptyState
          title={t(show === "done" ? "swaps.noneDone" : "swaps.none")}
          detail={t(show === "done" ? "swaps.noneDoneDetail" : "swaps.noneDetail")}
        >
          <ButtonLink to="/community/swaps">{t("swaps.toOffers")}</ButtonLink>
        </EmptyState>
      )}
      <CardList>
        {swaps.entries.map((swap) => (
          <MyCard key={swap.id} swap={swap} headingLevel={2} />
        ))}
      </CardList>
      <Grows swaps={swaps} />
    </>
  );
}

function MyCard({ swap, headingLevel }: { swap: Swap; headingLevel: 2 | 3 }) {
  const { t } = useTranslation();
  const { memberId } = useMe();
  const about = useAbout();
  const nameOf = useNameOf();
  const who = useWho();
  const step = presentStep(swap);
  const toAnswer = swap.status === "open" && !isOfferer(swap, memberId);
  return (
    <Card
      headingLevel={headingLevel}
      title={
        <Link to="/community/swaps/$swapId" params={{ swapId: swap.id }}>
          {about(swap)}
        </Link>
      }
      aside={
        waitsForMe(swap) || toAnswer ? (
          <Badge tone="accent">{t("swaps.yourTurn")}</Badge>
        ) : (
          <Badge tone={swap.status === "done" ? "good" : "quiet"}>
            {step
              ? t("swaps.waitsFor", { name: nameOf(otherOf(swap, memberId)) })
              : t(`swaps.status.${swap.status}`)}
          </Badge>
        )
      }
    >
      <p>{who(swap, "swaps.with")}</p>
      {step ? (
        <p>{t("swaps.stepNow", { step: step.step, steps: STEPS, title: step.title })}</p>
      ) : (
        <p>
          <TimeAgo at={swap.createdAt} />
        </p>
      )}
    </Card>
  );
}

/** What is there to begin: offers of colleagues, and colleagues to ask, about any task or one. */
function Others() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { task } = route.useSearch();
  const tasks = useQuery(taskWordsQuery);
  return (
    <div className={classes.others}>
      <div className={classes.about}>
        <NativeSelect
          label={t("swaps.about")}
          value={task ?? ""}
          onChange={(event) =>
            void navigate({
              to: "/community/swaps",
              search: { task: event.currentTarget.value || undefined },
              resetScroll: false,
            })
          }
          data={[
            { value: "", label: t("swaps.anything") },
            ...tasksToChoose(tasks.data, task ? [task] : []).map(({ key, name }) => ({
              value: key,
              label: name,
            })),
          ]}
        />
      </div>
      <div className={classes.columns}>
        <div>
          <Offers task={task} />
        </div>
        <div>
          <Suggestions task={task} />
        </div>
      </div>
    </div>
  );
}

function Offers({ task }: { task: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const offers = useSwapOffers(task);
  const accept = useAccept();
  const refused = useRef<HTMLDivElement>(null);
  const take = (id: string) =>
    accept.mutate(id, {
      onSuccess: () => navigate({ to: "/community/swaps/$swapId", params: { swapId: id } }),
      // An offer that is gone takes its button away, and the focus with it.
      onError: () => refused.current?.focus(),
    });
  return (
    <Panel plain title={t("swaps.offers")}>
      <div ref={refused} tabIndex={-1} className={classes.refused}>
        {accept.isError && <ProblemNote error={accept.error} />}
      </div>
      {offers.isPending && <ListSkeleton rows={3} />}
      {offers.isSuccess && offers.entries.length === 0 && (
        <EmptyState title={t("swaps.noOffers")} detail={t("swaps.noOffersDetail")}>
          <ButtonLink to="/community/swaps/new" search={{ task }} variant="default">
            {t("swaps.offer")}
          </ButtonLink>
        </EmptyState>
      )}
      <CardList>
        {offers.entries.map((swap) => (
          <OfferCard
            key={swap.id}
            swap={swap}
            take={() => take(swap.id)}
            taking={accept.isPending && accept.variables === swap.id}
          />
        ))}
      </CardList>
      <Grows swaps={offers} />
    </Panel>
  );
}

interface OfferCardProps {
  swap: Swap;
  take: () => void;
  taking: boolean;
}

function OfferCard({ swap, take, taking }: OfferCardProps) {
  const { t } = useTranslation();
  const about = useAbout();
  const name = useNameOf()(swap.offerer);
  return (
    <Card
      headingLevel={3}
      title={
        <Link to="/community/swaps/$swapId" params={{ swapId: swap.id }}>
          {about(swap)}
        </Link>
      }
      aside={
        <Button
          size="compact-sm"
          variant="light"
          loading={taking}
          aria-label={t("swaps.takeOf", { name, about: about(swap) })}
          onClick={take}
        >
          {t("swaps.take")}
        </Button>
      }
    >
      <p>{name}</p>
      <p>
        <strong>{t("swaps.canShow")}:</strong> {swap.canShow}
      </p>
      <p>
        <strong>{t("swaps.wantsToLearn")}:</strong> {swap.wantsToLearn}
      </p>
    </Card>
  );
}

function Suggestions({ task }: { task: string | undefined }) {
  const { t } = useTranslation();
  const suggestions = useQuery(suggestionsQuery(task));
  return (
    <Panel plain title={t("swaps.suggestions")}>
      {suggestions.isPending && <ListSkeleton rows={2} />}
      {suggestions.isError && <ProblemNote error={suggestions.error} retry={() => suggestions.refetch()} />}
      {suggestions.data?.length === 0 && (
        <p className={classes.hint}>{t(task ? "swaps.nobody" : "swaps.nobodyYet")}</p>
      )}
      <CardList>
        {suggestions.data?.map((each) => (
          <SuggestionCard key={`${each.person.id} ${each.taskId} ${each.tag}`} suggestion={each} />
        ))}
      </CardList>
    </Panel>
  );
}

function SuggestionCard({ suggestion }: { suggestion: Suggestion }) {
  const { t, i18n } = useTranslation();
  const about = useAbout();
  const { person, taskId, tag, swapId, reasons } = suggestion;
  const name = useNameOf()(person);
  const why = new Intl.ListFormat(i18n.language).format(reasons.map((each) => t(`swaps.reason.${each}`)));
  return (
    <Card
      headingLevel={3}
      title={
        swapId ? (
          <Link to="/community/swaps/$swapId" params={{ swapId }}>
            {t("swaps.offerOf", { name })}
          </Link>
        ) : (
          <Link
            to="/community/swaps/new"
            search={{ asked: person.id, task: taskId ?? undefined, tag: tag ?? undefined }}
          >
            {t("swaps.ask", { name })}
          </Link>
        )
      }
    >
      <p>{about(suggestion)}</p>
      <p>{t("swaps.because", { why })}</p>
    </Card>
  );
}
