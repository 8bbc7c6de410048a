import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Fragment, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { durationInWords } from "../catalog/duration";
import { deskItemQuery, type Item } from "../curate/items";
import { BackLink } from "../design/BackLink";
import { Badge } from "../design/Badge";
import { ChipLink } from "../design/Chip";
import { EmptyState } from "../design/EmptyState";
import { ChangeProblem } from "../design/editing/ChangeProblem";
import fields from "../design/Fields.module.css";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { outsideAddress, siteOf } from "../design/outside";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { dateInWords } from "../i18n/dates";
import { nameOfLanguage } from "../i18n/languages";
import { memberQuery } from "../people/people";
import classes from "./DuplicatesPage.module.css";
import { type Pair, type Side, useDecide, usePairs } from "./duplicates";
import { type DuplicatesSearch, PAIR_STATES } from "./duplicatesSearch";

const route = getRouteApi("/curators/curate/duplicates");

/** Pairs of items that look like the same work, side by side, for a curator to say. */
export function DuplicatesPage() {
  const { t } = useTranslation();
  const search: DuplicatesSearch = route.useSearch();
  const state = search.state ?? "found";
  const pairs = usePairs(state);
  const [said, setSaid] = useState("");
  const saying = useRef<HTMLParagraphElement>(null);
  usePageTitle(t("duplicates.title"));

  /** The pair that was decided goes away, and the focus with it: the next one begins here. */
  function say(what: string) {
    setSaid(what);
    saying.current?.focus();
  }

  return (
    <>
      <BackLink to="/curate/items">{t("duplicates.toItems")}</BackLink>
      <PageHeading title={t("duplicates.title")} lead={t("duplicates.lead")} />
      <nav className={fields.filters} aria-label={t("duplicates.stateFilter")}>
        {PAIR_STATES.map((each) => (
          <ChipLink
            key={each}
            to="/curate/duplicates"
            search={each === "found" ? {} : { state: each }}
            chosen={state === each}
            resetScroll={false}
          >
            {t(`duplicates.state.${each}`)}
          </ChipLink>
        ))}
      </nav>
      <p ref={saying} tabIndex={-1} className={fields.said} aria-live="polite">
        {said}
      </p>
      {pairs.isPending && <ListSkeleton rows={2} />}
      {pairs.isError && <ProblemNote error={pairs.error} retry={() => pairs.refetch()} />}
      {pairs.isSuccess && pairs.entries.length === 0 && (
        <EmptyState title={t(`duplicates.empty.${state}`)} detail={t(`duplicates.emptyDetail.${state}`)}>
          <ButtonLink to="/curate/items" variant="default">
            {t("duplicates.toItems")}
          </ButtonLink>
        </EmptyState>
      )}
      <ul className={classes.list} aria-busy={pairs.isPlaceholderData}>
        {pairs.entries.map((pair) => (
          <li key={pair.id}>
            <PairCard pair={pair} say={say} />
          </li>
        ))}
      </ul>
      <LoadMore {...pairs} />
    </>
  );
}

function PairCard({ pair, say }: { pair: Pair; say: (what: string) => void }) {
  const { t, i18n } = useTranslation();
  const decide = useDecide(pair);
  const by = useQuery({ ...memberQuery(pair.decidedBy ?? ""), enabled: Boolean(pair.decidedBy) });
  const titleOf = (side: Side) => side.title ?? t("duplicates.gone");
  const names = t("duplicates.pair", { one: titleOf(pair.one), other: titleOf(pair.other) });
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent" }).format(pair.likeness);
  const saying = (same: boolean) => ({
    onSuccess: () => say(t(same ? "duplicates.saidSame" : "duplicates.saidApart", { pair: names })),
  });
  return (
    <article className={classes.pair} aria-label={names}>
      <h2 className={classes.reason}>{t(`duplicates.reason.${pair.reason}`, { percent })}</h2>
      <div className={classes.sides}>
        <ItemSide side={pair.one} />
        <ItemSide side={pair.other} />
      </div>
      <div className={fields.actions}>
        {pair.state !== "confirmed" && (
          <Button
            size="sm"
            aria-label={t("duplicates.sameOf", { pair: names })}
            title={t("duplicates.sameDetail")}
            loading={decide.isPending && decide.variables}
            disabled={decide.isPending}
            onClick={() => decide.mutate(true, saying(true))}
          >
            {t("duplicates.same")}
          </Button>
        )}
        {pair.state !== "unlinked" && (
          <Button
            size="sm"
            variant="default"
            aria-label={t("duplicates.apartOf", { pair: names })}
            title={t("duplicates.apartDetail")}
            loading={decide.isPending && !decide.variables}
            disabled={decide.isPending}
            onClick={() => decide.mutate(false, saying(false))}
          >
            {t("duplicates.apart")}
          </Button>
        )}
        {by.data && <p className={fields.hint}>{t("duplicates.decided", { name: by.data.displayName })}</p>}
      </div>
      <ChangeProblem error={decide.error} startOver={() => decide.reset()} />
    </article>
  );
}

function ItemSide({ side }: { side: Side }) {
  const { t } = useTranslation();
  const item = useQuery(deskItemQuery(side.itemId));
  return (
    <section className={classes.side} aria-label={side.title ?? t("duplicates.gone")}>
      <h3>
        {side.title ? (
          <Link to="/curate/items/$itemId" params={{ itemId: side.itemId }}>
            {side.title}
          </Link>
        ) : (
          t("duplicates.gone")
        )}
      </h3>
      {item.isPending && <ListSkeleton rows={1} />}
      {item.isError && side.title && <ProblemNote error={item.error} retry={() => item.refetch()} />}
      {item.data && <Facts item={item.data} />}
    </section>
  );
}

function Facts({ item }: { item: Item }) {
  const { t, i18n } = useTranslation();
  const address = outsideAddress(item.url);
  const shown = item.status === "published" ? (item.sameAs ? "behind" : "shown") : "notPublished";
  const facts = [
    ["by", item.supplier || t("duplicates.academy")],
    ["form", t(`form.${item.form}`)],
    ["time", durationInWords(t, item.minutes, i18n.language)],
    ["languages", item.languages.map((code) => nameOfLanguage(code, i18n.language)).join(", ")],
    ["updated", dateInWords(item.updatedAt, i18n.language)],
  ] as const;
  return (
    <>
      <p>
        <Badge tone={shown === "shown" ? "good" : "quiet"}>{t(`duplicates.${shown}`)}</Badge>
      </p>
      <p>{item.summary}</p>
      <dl className={classes.facts}>
        {facts.map(([key, words]) => (
          <Fragment key={key}>
            <dt>{t(`duplicates.${key}`)}</dt>
            <dd>{words}</dd>
          </Fragment>
        ))}
        {address && (
          <>
            <dt>{t("duplicates.address")}</dt>
            <dd>
              <a href={address.href} target="_blank" rel="noopener noreferrer">
                {siteOf(address)}
              </a>
            </dd>
          </>
        )}
      </dl>
    </>
  );
}
