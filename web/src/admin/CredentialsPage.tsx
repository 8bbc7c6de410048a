import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CardList } from "../design/CardList";
import { EmptyState } from "../design/EmptyState";
import { Icon } from "../design/icons";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import classes from "./Admin.module.css";
import { CredentialCard } from "./CredentialCard";
import { type Secret, useCredentials } from "./credentials";
import { NewCredential } from "./NewCredential";
import { SecretOnce } from "./SecretOnce";

/** What other systems sign in with: each by itself, with its rights and its end. */
export function CredentialsPage() {
  const { t } = useTranslation();
  const credentials = useCredentials();
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<Secret | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  usePageTitle(t("admin.credentials.title"));

  function show(made: Secret) {
    setSecret(made);
    setAdding(false);
    setRemoved(null);
  }

  return (
    <>
      <PageHeading
        title={t("admin.credentials.title")}
        lead={t("admin.credentials.lead")}
        action={
          !adding &&
          !secret && (
            <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
              {t("admin.credentials.add")}
            </Button>
          )
        }
      />
      {secret && (
        <SecretOnce
          key={`${secret.credential.id} ${secret.credential.secretSince}`}
          made={secret}
          onKept={() => setSecret(null)}
        />
      )}
      {adding && <NewCredential onMade={show} onClose={() => setAdding(false)} />}
      <p role="status" className={classes.said}>
        {removed && t("admin.credentials.removed", { name: removed })}
      </p>
      {credentials.isPending && <ListSkeleton rows={3} />}
      {credentials.isError && <ProblemNote error={credentials.error} retry={() => credentials.refetch()} />}
      {credentials.isSuccess && credentials.entries.length === 0 && !adding && (
        <EmptyState title={t("admin.credentials.none")} detail={t("admin.credentials.noneDetail")} />
      )}
      <CardList>
        {credentials.entries.map((credential) => (
          <CredentialCard
            key={credential.id}
            credential={credential}
            onSecret={show}
            onRemoved={() => setRemoved(credential.name)}
          />
        ))}
      </CardList>
      <LoadMore {...credentials} />
    </>
  );
}
