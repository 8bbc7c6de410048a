import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { itemQuery } from "../catalog/items";
import { Audience } from "../community/Audience";
import { useSpaces } from "../community/spaces";
import { ItemPicker } from "../curate/ItemPicker";
import { AskFirst } from "../design/AskFirst";
import { Badge } from "../design/Badge";
import { Card, CardList } from "../design/CardList";
import { ChipLink } from "../design/Chip";
import { EmptyState } from "../design/EmptyState";
import fields from "../design/Fields.module.css";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { TimeAgo } from "../design/TimeAgo";
import { usePageTitle } from "../design/usePageTitle";
import { type Need, useAnswerNeed, useAskCommunity, useDismissNeed, useNeeds } from "./needs";
import { NEED_STATUSES, type NeedsSearch } from "./needsSearch";

const route = getRouteApi("/curators/curate/needs");

type Say = (what: string) => void;

/** What members searched in vain: answer it, put it to the community, or say that nothing will be done. */
export function NeedsPage() {
  const { t } = useTranslation();
  const { status = "open" }: NeedsSearch = route.useSearch();
  const needs = useNeeds(status);
  const [said, setSaid] = useState("");
  usePageTitle(t("needs.title"));
  return (
    <>
      <PageHeading title={t("needs.title")} lead={t("needs.lead")} />
      <nav className={fields.filters} aria-label={t("needs.filter")}>
        {NEED_STATUSES.map((each) => (
          <ChipLink
            key={each}
            to="/curate/needs"
            search={{ status: each }}
            chosen={status === each}
            resetScroll={false}
          >
            {t(`needs.status.${each}`)}
          </ChipLink>
        ))}
      </nav>
      <p className={fields.said} aria-live="polite">
        {said}
      </p>
      {needs.isPending && <ListSkeleton rows={3} />}
      {needs.isError && needs.entries.length === 0 && (
        <ProblemNote error={needs.error} retry={() => needs.refetch()} />
      )}
      {needs.isSuccess && needs.entries.length === 0 && (
        <EmptyState title={t(`needs.none.${status}`)} detail={t(`needs.noneDetail.${status}`)} />
      )}
      <CardList>
        {needs.entries.map((need) => (
          <NeedCard key={need.id} need={need} say={setSaid} />
        ))}
      </CardList>
      {needs.isFetchNextPageError && <ProblemNote error={needs.error} />}
      <LoadMore {...needs} />
    </>
  );
}

function NeedCard({ need, say }: { need: Need; say: Say }) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<"answer" | "ask" | null>(null);
  const close = () => setDoing(null);
  const asks = need.status === "open" && !need.postId;
  return (
    <Card title={need.question}>
      {need.alsoAsked.length > 0 && (
        <p>
          {t("needs.also")} {need.alsoAsked.map((each) => `“${each}”`).join(", ")}
        </p>
      )}
      <p>
        <Badge tone="brand">{t("needs.members", { count: need.members })}</Badge>{" "}
        {t("needs.times", { count: need.times })} · {t("needs.last")} <TimeAgo at={need.lastAskedAt} />
      </p>
      {need.itemId && need.status === "answered" && <AnsweredBy itemId={need.itemId} />}
      {need.postId && (
        <p>
          <Link to="/community/posts/$postId" params={{ postId: need.postId }}>
            {t("needs.inCommunity")}
          </Link>
        </p>
      )}
      <div className={fields.said}>
        <Button
          size="sm"
          variant={need.status === "open" ? "light" : "default"}
          aria-expanded={doing === "answer"}
          aria-label={t("needs.answerOf", { question: need.question })}
          onClick={() => setDoing(doing === "answer" ? null : "answer")}
        >
          {t(need.status === "answered" ? "needs.otherAnswer" : "needs.answer")}
        </Button>
        {asks && (
          <Button
            size="sm"
            variant="default"
            aria-expanded={doing === "ask"}
            aria-label={t("needs.askOf", { question: need.question })}
            onClick={() => setDoing(doing === "ask" ? null : "ask")}
          >
            {t("needs.ask")}
          </Button>
        )}
        {need.status === "open" && <Dismiss need={need} say={say} />}
      </div>
      {doing === "answer" && <Answer need={need} say={say} close={close} />}
      {doing === "ask" && <AskCommunity need={need} say={say} close={close} />}
    </Card>
  );
}

function AnsweredBy({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const item = useQuery(itemQuery(itemId));
  return (
    <p>
      {t("needs.answeredBy")}{" "}
      <Link to="/catalog/$itemId" params={{ itemId }}>
        {item.data?.title ?? t("needs.theItem")}
      </Link>
    </p>
  );
}

interface DoingProps {
  need: Need;
  say: Say;
  close: () => void;
}

function Answer({ need, say, close }: DoingProps) {
  const { t } = useTranslation();
  const answer = useAnswerNeed(need);
  return (
    <div className={fields.form}>
      <ItemPicker
        autoFocus
        label={t("needs.which")}
        pending={answer.isPending}
        onPick={(item) =>
          answer.mutate(item.id, {
            onSuccess: () => {
              close();
              say(t("needs.saidAnswered", { question: need.question, title: item.title }));
            },
          })
        }
      />
      {answer.isError && <ProblemNote error={answer.error} />}
      <p className={fields.hint}>
        {t("needs.nothingFits")}{" "}
        <Link to="/curate/items/new" search={{ title: need.question }}>
          {t("curate.write")}
        </Link>
      </p>
    </div>
  );
}

function AskCommunity({ need, say, close }: DoingProps) {
  const { t } = useTranslation();
  const spaces = useSpaces();
  const ask = useAskCommunity(need);
  const [spaceId, setSpaceId] = useState("");
  const space = spaces.data?.find(({ id }) => id === spaceId);
  return (
    <form
      className={fields.form}
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate(spaceId, {
          onSuccess: () => {
            close();
            say(t("needs.saidAsked", { question: need.question }));
          },
        });
      }}
    >
      <div className={fields.line}>
        <NativeSelect
          autoFocus
          label={t("write.space")}
          value={spaceId}
          data={[
            { value: "", label: t("write.chooseSpace") },
            ...(spaces.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => setSpaceId(event.currentTarget.value)}
        />
        <Button type="submit" loading={ask.isPending} disabled={spaceId === ""}>
          {t("needs.askNow")}
        </Button>
      </div>
      {space && <Audience space={space} label={t("write.who")} />}
      {(spaces.isError || ask.isError) && <ProblemNote error={ask.error ?? spaces.error} />}
    </form>
  );
}

function Dismiss({ need, say }: { need: Need; say: Say }) {
  const { t } = useTranslation();
  const dismiss = useDismissNeed(need);
  return (
    <>
      <AskFirst
        label={t("needs.dismiss")}
        name={t("needs.dismissOf", { question: need.question })}
        question={t("needs.dismissQuestion")}
        yes={t("needs.dismissNow")}
        no={t("curate.no")}
        pending={dismiss.isPending}
        onYes={() =>
          dismiss.mutate(undefined, {
            onSuccess: () => say(t("needs.saidDismissed", { question: need.question })),
          })
        }
      />
      {dismiss.isError && <ProblemNote error={dismiss.error} />}
    </>
  );
}
