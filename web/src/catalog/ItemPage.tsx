import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { BackLink } from "../design/BackLink";
import { Badge } from "../design/Badge";
import { EmptyState } from "../design/EmptyState";
import { FormTile } from "../design/FormTile";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { outsideAddress } from "../design/outside";
import { ProblemNote } from "../design/ProblemNote";
import { Prose } from "../design/Prose";
import { usePageTitle } from "../design/usePageTitle";
import { Waiting } from "../design/Waiting";
import { withTexts } from "../i18n/i18n";
import { durationInWords } from "./duration";
import { ItemActions } from "./ItemActions";
import { ItemFacts } from "./ItemFacts";
import classes from "./ItemPage.module.css";
import { type Item, itemQuery } from "./items";

// The item can be read before anything is said of it.
const ItemSignals = lazy(async () => {
  const { ItemSignals } = await withTexts("offline", import("../offline/ItemSignals"));
  return { default: ItemSignals };
});

const route = getRouteApi("/catalog/$itemId");

export function ItemPage() {
  const { t } = useTranslation();
  const { itemId } = route.useParams();
  const item = useQuery(itemQuery(itemId));
  usePageTitle(item.data?.title ?? t("catalog.title"));
  return (
    <>
      <BackLink to="/catalog">{t("itemPage.back")}</BackLink>
      {item.isPending && <ListSkeleton rows={2} />}
      {item.isError && <ItemProblem error={item.error} retry={() => item.refetch()} />}
      {item.data && <ItemView item={item.data} />}
    </>
  );
}

function ItemProblem({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  const { status } = asProblem(error);
  if (status !== 404 && status !== 400) return <ProblemNote error={error} retry={retry} />;
  return (
    <>
      <h1>{t("item.notFound")}</h1>
      <EmptyState title={t("item.notFoundDetail")}>
        <ButtonLink to="/catalog">{t("item.toCatalog")}</ButtonLink>
      </EmptyState>
    </>
  );
}

function ItemView({ item }: { item: Item }) {
  const { t, i18n } = useTranslation();
  const source = outsideAddress(item.url);
  return (
    <article className={classes.item}>
      <header className={classes.header}>
        <FormTile form={item.form} size="lg" />
        <div>
          <p className={classes.kind}>
            {t(`form.${item.form}`)} · {durationInWords(t, item.minutes, i18n.language)}
            {item.status !== "published" && <Badge tone="accent">{t(`catalog.status.${item.status}`)}</Badge>}
          </p>
          <h1>{item.title}</h1>
        </div>
      </header>
      <div className={classes.columns}>
        <div>
          <p className={classes.summary}>{item.summary}</p>
          <ItemActions item={item} source={source} />
          <div className={classes.body}>
            {item.body ? (
              <Prose text={item.body} />
            ) : (
              <p className={classes.bodyless}>{source ? t("item.noBody") : t("itemPage.noBodyNoSource")}</p>
            )}
          </div>
          {item.status === "published" && (
            <Suspense fallback={<Waiting />}>
              <ItemSignals key={item.id} item={item} />
            </Suspense>
          )}
          {source && <p className={classes.printedSource}>{t("itemPage.source", { url: source.href })}</p>}
        </div>
        <ItemFacts item={item} />
      </div>
    </article>
  );
}
