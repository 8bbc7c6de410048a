import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { BackLink } from "../design/BackLink";
import { CheckField } from "../design/CheckField";
import { focusField } from "../design/editing/focusField";
import fields from "../design/Fields.module.css";
import { ListSkeleton } from "../design/ListSkeleton";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import {
  type ConnectionDraft,
  ConnectionFields,
  connectionContentOf,
  missingOf,
  NEW_CONNECTION,
} from "./ConnectionFields";
import { kindDetail, kindInWords } from "./schedule";
import { connectorsQuery, supplierQuery, useConnect } from "./suppliers";

const route = getRouteApi("/curators/curate/suppliers/$supplierId/connect");

/** A source is connected: what kind it is, then what that kind needs to be told. */
export function ConnectPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { supplierId } = route.useParams();
  const supplier = useQuery(supplierQuery(supplierId));
  const connectors = useQuery(connectorsQuery);
  const connect = useConnect(supplierId);
  const [draft, setDraft] = useState<ConnectionDraft>(NEW_CONNECTION);
  const [missing, setMissing] = useState<string[]>([]);
  const [key, setKey] = useState(newIdempotencyKey);
  const connector = connectors.data?.find(({ kind }) => kind === draft.kind);
  usePageTitle(t("suppliers.connect"));

  function edit(part: Partial<ConnectionDraft>) {
    setDraft({ ...draft, ...part });
    setMissing([]);
    setKey(newIdempotencyKey());
  }

  function send(event: FormEvent) {
    event.preventDefault();
    if (!connector) return;
    const lacking = missingOf(draft, connector);
    setMissing(lacking);
    if (lacking[0]) {
      focusOn(lacking[0]);
      return;
    }
    connect.mutate(
      { content: connectionContentOf(draft, connector), key },
      {
        onSuccess: (made) =>
          void navigate({
            to: "/curate/suppliers/$supplierId/connections/$connectionId",
            params: { supplierId, connectionId: made.id },
          }),
      },
    );
  }

  return (
    <>
      <BackLink to="/curate/suppliers/$supplierId" params={{ supplierId }}>
        {supplier.data?.name ?? t("suppliers.title")}
      </BackLink>
      <PageHeading title={t("suppliers.connect")} lead={t("suppliers.connectLead")} />
      {connectors.isPending && <ListSkeleton rows={3} />}
      {connectors.isError && <ProblemNote error={connectors.error} retry={() => connectors.refetch()} />}
      {connectors.data && (
        <form className={fields.columns} onSubmit={send} noValidate>
          <fieldset className={fields.group}>
            <legend>{t("suppliers.kindQuestion")}</legend>
            {connectors.data.map((each) => (
              <CheckField
                key={each.kind}
                type="radio"
                name="kind"
                label={kindInWords(t, each.kind)}
                description={kindDetail(t, each)}
                checked={draft.kind === each.kind}
                onChange={() => edit({ kind: each.kind, secrets: {} })}
              />
            ))}
          </fieldset>
          {connector ? (
            <div className={fields.form}>
              <ConnectionFields
                connector={connector}
                draft={draft}
                edit={edit}
                error={connect.error}
                missing={missing}
              />
              {connect.isError && (
                <ProblemNote error={connect.error} shownFields={shownFieldsOf(connector.settings)} />
              )}
              <div className={fields.actions}>
                <Button type="submit" loading={connect.isPending}>
                  {t("suppliers.connectNow")}
                </Button>
                <p className={fields.hint}>{t("suppliers.connectHint")}</p>
              </div>
            </div>
          ) : (
            <p className={fields.hint}>{t("suppliers.chooseKind")}</p>
          )}
        </form>
      )}
    </>
  );
}

export function focusOn(name: string): void {
  focusField(name === "name" ? "connection-name" : `setting-${name}`);
}

/** The violations that stand beside their setting. */
export function shownFieldsOf(settings: readonly { name: string }[]): string[] {
  return ["name", "schedule", ...settings.flatMap(({ name }) => [`settings.${name}`, `secrets.${name}`])];
}
