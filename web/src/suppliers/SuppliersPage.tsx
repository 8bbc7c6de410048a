import { Button, NativeSelect } from "@mantine/core";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { SearchBox } from "../catalog/SearchBox";
import { Card, CardList } from "../design/CardList";
import { EmptyState } from "../design/EmptyState";
import fields from "../design/Fields.module.css";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { outsideAddress, siteOf } from "../design/outside";
import { PageHeading } from "../design/PageHeading";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import {
  isNamed,
  NEW_SUPPLIER,
  SHOWN_SUPPLIER_FIELDS,
  type SupplierDraft,
  SupplierFields,
  supplierContentOf,
} from "./SupplierFields";
import { useRegister, useSuppliers } from "./suppliers";
import { readSuppliersSearch, type SuppliersSearch, TRUST_LEVELS } from "./suppliersSearch";
import { TrustBadge } from "./TrustBadge";

const route = getRouteApi("/curators/curate/suppliers");

export function SuppliersPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  usePageTitle(t("suppliers.title"));
  const narrow = (part: Record<keyof SuppliersSearch, string | undefined>) =>
    void navigate({
      to: "/curate/suppliers",
      search: readSuppliersSearch({ ...search, ...part }),
      resetScroll: false,
    });
  return (
    <>
      <PageHeading
        title={t("suppliers.title")}
        lead={t("suppliers.lead")}
        action={
          <ButtonLink to="/curate/suppliers/comparison" variant="default">
            {t("suppliersCompared.link")}
          </ButtonLink>
        }
      />
      <div className={fields.search}>
        <SearchBox
          label={t("suppliers.search")}
          placeholder={t("suppliers.searchPlaceholder")}
          button={t("catalog.searchButton")}
          clear={t("catalog.clearSearch")}
          value={search.name ?? ""}
          onSearch={(name) => narrow({ name, trust: search.trust })}
        />
        <NativeSelect
          aria-label={t("suppliers.trustQuestion")}
          value={search.trust ?? ""}
          data={[
            { value: "", label: t("suppliers.anyTrust") },
            ...TRUST_LEVELS.map((each) => ({ value: each, label: t(`suppliers.trust.${each}`) })),
          ]}
          onChange={(event) => narrow({ name: search.name, trust: event.currentTarget.value })}
        />
      </div>
      <Results search={search} />
      <Register />
    </>
  );
}

function Results({ search }: { search: SuppliersSearch }) {
  const { t } = useTranslation();
  const suppliers = useSuppliers(search);
  if (suppliers.isPending) return <ListSkeleton rows={3} />;
  if (suppliers.isError && suppliers.entries.length === 0) {
    return <ProblemNote error={suppliers.error} retry={() => suppliers.refetch()} />;
  }
  if (suppliers.entries.length === 0) {
    const narrowed = Boolean(search.name ?? search.trust);
    return (
      <EmptyState
        title={t(narrowed ? "curate.noneMatch" : "suppliers.empty")}
        detail={t(narrowed ? "curate.noneMatchDetail" : "suppliers.emptyDetail")}
      />
    );
  }
  return (
    <section aria-label={t("suppliers.title")} aria-busy={suppliers.isPlaceholderData}>
      <CardList>
        {suppliers.entries.map((supplier) => {
          const home = outsideAddress(supplier.homepage);
          return (
            <Card
              key={supplier.id}
              title={
                <Link to="/curate/suppliers/$supplierId" params={{ supplierId: supplier.id }}>
                  {supplier.name}
                </Link>
              }
              aside={<TrustBadge supplier={supplier} />}
            >
              <p>{[home && siteOf(home), supplier.licence].filter(Boolean).join(" · ") || "–"}</p>
            </Card>
          );
        })}
      </CardList>
      {suppliers.isFetchNextPageError && <ProblemNote error={suppliers.error} />}
      <LoadMore {...suppliers} />
    </section>
  );
}

function Register() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const register = useRegister();
  const [draft, setDraft] = useState<SupplierDraft>(NEW_SUPPLIER);
  const [unnamed, setUnnamed] = useState(false);
  const [key, setKey] = useState(newIdempotencyKey);

  function send(event: FormEvent) {
    event.preventDefault();
    setUnnamed(!isNamed(draft));
    if (!isNamed(draft)) {
      document.getElementById("supplier-name")?.focus();
      return;
    }
    register.mutate(
      { content: supplierContentOf(draft), key },
      {
        onSuccess: ({ id }) =>
          void navigate({ to: "/curate/suppliers/$supplierId", params: { supplierId: id } }),
      },
    );
  }

  return (
    <div className={fields.after}>
      <Panel title={t("suppliers.register")} lead={t("suppliers.registerLead")}>
        <form className={fields.form} onSubmit={send} noValidate>
          <SupplierFields
            brief
            draft={draft}
            unnamed={unnamed}
            error={register.error}
            edit={(part) => {
              setDraft({ ...draft, ...part });
              setUnnamed(false);
              setKey(newIdempotencyKey());
            }}
          />
          {register.isError && <ProblemNote error={register.error} shownFields={SHOWN_SUPPLIER_FIELDS} />}
          <div className={fields.actions}>
            <Button type="submit" loading={register.isPending}>
              {t("suppliers.registerNow")}
            </Button>
          </div>
        </form>
      </Panel>
    </div>
  );
}
