import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { AskFirst } from "../design/AskFirst";
import { BackLink } from "../design/BackLink";
import { Badge } from "../design/Badge";
import { Card, CardList } from "../design/CardList";
import { EmptyState } from "../design/EmptyState";
import { ChangeProblem } from "../design/editing/ChangeProblem";
import { useEditing } from "../design/editing/useEditing";
import fields from "../design/Fields.module.css";
import { Icon } from "../design/icons";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { PageProblem } from "../design/PageProblem";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { timeInWords } from "../i18n/dates";
import { RunCard } from "./RunCard";
import {
  isNamed,
  SHOWN_SUPPLIER_FIELDS,
  SupplierFields,
  supplierContentOf,
  supplierDraftOf,
} from "./SupplierFields";
import { everyInWords, kindInWords } from "./schedule";
import {
  lastWithdrawal,
  type Supplier,
  supplierQuery,
  useCancelWithdrawal,
  useChangeSupplier,
  useConnections,
  useWithdraw,
  useWithdrawal,
} from "./suppliers";
import { TrustBadge } from "./TrustBadge";

const route = getRouteApi("/curators/curate/suppliers/$supplierId");

export function SupplierPage() {
  const { t } = useTranslation();
  const { supplierId } = route.useParams();
  const supplier = useQuery(supplierQuery(supplierId));
  usePageTitle(supplier.data?.name ?? t("suppliers.title"));
  return (
    <>
      <BackLink to="/curate/suppliers">{t("suppliers.title")}</BackLink>
      {supplier.isPending && <ListSkeleton rows={3} />}
      {supplier.isError && !supplier.data && (
        <PageProblem
          error={supplier.error}
          retry={() => supplier.refetch()}
          title={t("suppliers.notFound")}
          detail={t("suppliers.notFoundDetail")}
        >
          <ButtonLink to="/curate/suppliers">{t("suppliers.toAll")}</ButtonLink>
        </PageProblem>
      )}
      {supplier.data && (
        <>
          <PageHeading title={supplier.data.name} />
          <p className={fields.facts}>
            <TrustBadge supplier={supplier.data} />
            {(["in-review", "published"] as const).map((view) => (
              <Link key={view} to="/curate/items" search={{ view, supplier: supplierId }}>
                {t(`suppliers.items.${view}`)}
              </Link>
            ))}
          </p>
          <Connections supplier={supplier.data} />
          <About supplier={supplier.data} />
          <Withdrawal supplier={supplier.data} />
        </>
      )}
    </>
  );
}

function Connections({ supplier }: { supplier: Supplier }) {
  const { t, i18n } = useTranslation();
  const connections = useConnections(supplier.id);
  return (
    <Panel
      title={t("suppliers.connections")}
      lead={t("suppliers.connectionsLead")}
      plain
      action={
        <ButtonLink
          to="/curate/suppliers/$supplierId/connect"
          params={{ supplierId: supplier.id }}
          leftSection={<Icon name="plus" size={18} />}
        >
          {t("suppliers.connect")}
        </ButtonLink>
      }
    >
      {connections.isPending && <ListSkeleton rows={1} />}
      {connections.isError && <ProblemNote error={connections.error} retry={() => connections.refetch()} />}
      {connections.isSuccess && connections.entries.length === 0 && (
        <EmptyState title={t("suppliers.noConnections")} detail={t("suppliers.noConnectionsDetail")} />
      )}
      <CardList>
        {connections.entries.map((connection) => (
          <Card
            key={connection.id}
            headingLevel={3}
            title={
              <Link
                to="/curate/suppliers/$supplierId/connections/$connectionId"
                params={{ supplierId: supplier.id, connectionId: connection.id }}
              >
                {connection.name}
              </Link>
            }
            aside={!connection.enabled && <Badge>{t("suppliers.off")}</Badge>}
          >
            <p>
              {kindInWords(t, connection.kind)} · {everyInWords(t, connection.schedule)}
              {connection.nextRunAt &&
                ` · ${t("suppliers.next", { time: timeInWords(connection.nextRunAt, i18n.language) })}`}
            </p>
          </Card>
        ))}
      </CardList>
      <LoadMore {...connections} />
    </Panel>
  );
}

function About({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation();
  const editing = useEditing(supplier, supplierDraftOf);
  const { read, draft, changed } = editing;
  const change = useChangeSupplier(read);
  const [unnamed, setUnnamed] = useState(false);
  const before = supplierDraftOf(read);
  const stops = (draft.trust === "blocked" || draft.paused) && before.trust !== "blocked" && !before.paused;

  function save(event: FormEvent) {
    event.preventDefault();
    setUnnamed(!isNamed(draft));
    if (isNamed(draft)) {
      change.mutate(supplierContentOf(draft), { onSuccess: (next) => editing.kept(next, draft) });
    } else {
      document.getElementById("supplier-name")?.focus();
    }
  }

  return (
    <Panel title={t("suppliers.about")} lead={t("suppliers.aboutLead")}>
      <form className={fields.form} onSubmit={save} noValidate>
        <SupplierFields
          draft={draft}
          unnamed={unnamed}
          error={change.error}
          edit={(part) => {
            editing.edit(part);
            setUnnamed(false);
          }}
        />
        <ChangeProblem
          error={change.error}
          shownFields={SHOWN_SUPPLIER_FIELDS}
          startOver={() => {
            change.reset();
            editing.startOver();
          }}
        />
        <div className={fields.actions}>
          <Button type="submit" loading={change.isPending} disabled={!changed}>
            {t("curate.keep")}
          </Button>
          {stops && <p className={fields.hint}>{t("suppliers.stops")}</p>}
        </div>
      </form>
    </Panel>
  );
}

/** All that a supplier brought, taken back: only where nothing comes in any more. */
function Withdrawal({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { run: id = lastWithdrawal(supplier.id) } = route.useSearch();
  const withdraw = useWithdraw(supplier.id);
  const cancel = useCancelWithdrawal(supplier.id);
  const run = useWithdrawal(supplier.id, id);
  if (supplier.trust !== "blocked" && supplier.status === "active") return null;
  return (
    <Panel title={t("suppliers.withdraw")} lead={t("suppliers.withdrawLead")}>
      {run.data && (
        <CardList>
          <RunCard run={run.data} cancel={cancel} />
        </CardList>
      )}
      {run.isError && <ProblemNote error={run.error} retry={() => run.refetch()} />}
      {withdraw.isError && <ProblemNote error={withdraw.error} />}
      <div className={fields.actions}>
        <AskFirst
          variant="default"
          label={t("suppliers.withdrawNow")}
          question={t("suppliers.withdrawQuestion", { name: supplier.name })}
          yes={t("suppliers.withdrawNow")}
          no={t("curate.no")}
          pending={withdraw.isPending}
          onYes={() =>
            withdraw.mutate(undefined, {
              onSuccess: (started) =>
                void navigate({
                  to: "/curate/suppliers/$supplierId",
                  params: { supplierId: supplier.id },
                  search: { run: started.id },
                  replace: true,
                  resetScroll: false,
                }),
            })
          }
        />
      </div>
    </Panel>
  );
}
