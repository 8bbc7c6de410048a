import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { AskFirst } from "../design/AskFirst";
import { BackLink } from "../design/BackLink";
import { ChangeProblem } from "../design/editing/ChangeProblem";
import { useEditing } from "../design/editing/useEditing";
import fields from "../design/Fields.module.css";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { PageProblem } from "../design/PageProblem";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { timeInWords } from "../i18n/dates";
import { ConnectionFields, connectionContentOf, connectionDraftOf, missingOf } from "./ConnectionFields";
import { focusOn, shownFieldsOf } from "./ConnectPage";
import { Runs } from "./Runs";
import { everyInWords, kindInWords } from "./schedule";
import {
  type Connection,
  connectionQuery,
  connectorsQuery,
  supplierQuery,
  useChangeConnection,
  useDisconnect,
} from "./suppliers";

const route = getRouteApi("/curators/curate/suppliers/$supplierId/connections/$connectionId");

/** A connection: what it reads, its runs, and what it was told. */
export function ConnectionPage() {
  const { t, i18n } = useTranslation();
  const of = route.useParams();
  const supplier = useQuery(supplierQuery(of.supplierId));
  const connection = useQuery(connectionQuery(of));
  usePageTitle(connection.data?.name ?? t("suppliers.connections"));
  const { data } = connection;
  return (
    <>
      <BackLink to="/curate/suppliers/$supplierId" params={{ supplierId: of.supplierId }}>
        {supplier.data?.name ?? t("suppliers.title")}
      </BackLink>
      {connection.isPending && <ListSkeleton rows={3} />}
      {connection.isError && !data && (
        <PageProblem
          error={connection.error}
          retry={() => connection.refetch()}
          title={t("suppliers.noConnection")}
          detail={t("suppliers.notFoundDetail")}
        >
          <ButtonLink to="/curate/suppliers">{t("suppliers.toAll")}</ButtonLink>
        </PageProblem>
      )}
      {data && (
        <>
          <PageHeading
            title={data.name}
            lead={[
              kindInWords(t, data.kind),
              data.enabled ? everyInWords(t, data.schedule) : t("suppliers.off"),
              ...(data.nextRunAt
                ? [t("suppliers.next", { time: timeInWords(data.nextRunAt, i18n.language) })]
                : []),
            ].join(" · ")}
          />
          <Described described={data.described} />
          <Runs of={of} blocked={supplier.data?.trust === "blocked" || supplier.data?.status === "paused"} />
          <Settings connection={data} />
          <Disconnect connection={data} />
        </>
      )}
    </>
  );
}

/** What the source says of itself. */
function Described({ described }: Pick<Connection, "described">) {
  const { t } = useTranslation();
  const said = [described?.title, described?.publisher, described?.licence].filter(Boolean);
  if (said.length === 0) return null;
  return <p className={fields.facts}>{t("suppliers.says", { what: said.join(" · ") })}</p>;
}

function Settings({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const connectors = useQuery(connectorsQuery);
  const editing = useEditing(connection, connectionDraftOf);
  const { read, draft, changed } = editing;
  const change = useChangeConnection(read);
  const [missing, setMissing] = useState<string[]>([]);
  const connector = connectors.data?.find(({ kind }) => kind === connection.kind);

  function save(event: FormEvent) {
    event.preventDefault();
    if (!connector) return;
    const lacking = missingOf(draft, connector, read.secrets);
    setMissing(lacking);
    if (lacking[0]) focusOn(lacking[0]);
    else
      change.mutate(connectionContentOf(draft, connector), {
        onSuccess: (next) => editing.kept(next, draft),
      });
  }

  return (
    <Panel title={t("suppliers.settings")} lead={t("suppliers.settingsLead")}>
      {connectors.isPending && <ListSkeleton rows={1} />}
      {connectors.isError && <ProblemNote error={connectors.error} retry={() => connectors.refetch()} />}
      {connector && (
        <form className={fields.form} onSubmit={save} noValidate>
          <ConnectionFields
            connector={connector}
            draft={draft}
            error={change.error}
            missing={missing}
            kept={read.secrets}
            edit={(part) => {
              editing.edit(part);
              setMissing([]);
            }}
          />
          <ChangeProblem
            error={change.error}
            shownFields={shownFieldsOf(connector.settings)}
            startOver={() => {
              change.reset();
              editing.startOver();
            }}
          />
          <div className={fields.actions}>
            <Button type="submit" loading={change.isPending} disabled={!changed}>
              {t("curate.keep")}
            </Button>
          </div>
        </form>
      )}
    </Panel>
  );
}

function Disconnect({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const disconnect = useDisconnect(connection);
  const { supplierId } = connection;
  return (
    <Panel title={t("suppliers.disconnect")} lead={t("suppliers.disconnectLead")}>
      {disconnect.isError && <ProblemNote error={disconnect.error} />}
      <AskFirst
        variant="default"
        label={t("suppliers.disconnectNow")}
        question={t("suppliers.disconnectQuestion", { name: connection.name })}
        yes={t("suppliers.disconnectNow")}
        no={t("curate.no")}
        pending={disconnect.isPending}
        onYes={() =>
          disconnect.mutate(undefined, {
            onSuccess: () => void navigate({ to: "/curate/suppliers/$supplierId", params: { supplierId } }),
          })
        }
      />
    </Panel>
  );
}
