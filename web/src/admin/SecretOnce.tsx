import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import fields from "../design/Fields.module.css";
import classes from "./Credentials.module.css";
import { SCOPES, type Secret } from "./credentials";

/** A secret, shown this once, with all that goes beside it into the other system. */
export function SecretOnce({ made, onKept }: { made: Secret; onKept: () => void }) {
  const { t } = useTranslation();
  const note = useRef<HTMLElement>(null);
  const { credential, secret, tokenUrl } = made;
  useEffect(() => {
    note.current?.focus();
    note.current?.scrollIntoView?.({ block: "center" });
  }, []);
  return (
    <section ref={note} tabIndex={-1} className={classes.secret} aria-labelledby="secret-title">
      <h2 id="secret-title">{t(secret ? "admin.credentials.once" : "admin.credentials.noSecret")}</h2>
      <p>
        {t(secret ? "admin.credentials.onceOf" : "admin.credentials.noSecretDetail", {
          name: credential.name,
        })}
      </p>
      {secret && (
        <dl>
          <Value label={t("admin.credentials.clientId")} value={credential.clientId} />
          <Value label={t("admin.credentials.secret")} value={secret} />
          <Value label={t("admin.credentials.tokenUrl")} value={tokenUrl} />
          <Value
            label={t("admin.credentials.scope")}
            value={credential.rights.map((right) => SCOPES[right]).join(" ")}
          />
        </dl>
      )}
      <div className={fields.actions}>
        <Button onClick={onKept}>{t(secret ? "admin.credentials.kept" : "admin.cancel")}</Button>
      </div>
    </section>
  );
}

/** Something to be copied into another system. */
export function Value({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState<string | null>(null);
  // Without a secure context there is no clipboard.
  const copy = () =>
    Promise.resolve(navigator.clipboard?.writeText(value)).then(
      () => setSaid(t(navigator.clipboard ? "admin.credentials.copied" : "admin.credentials.notCopied")),
      () => setSaid(t("admin.credentials.notCopied")),
    );
  return (
    <div className={classes.value}>
      <dt>{label}</dt>
      <dd>
        <code>{value}</code>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t("admin.credentials.copyOf", { what: label })}
          onClick={copy}
        >
          {t("admin.credentials.copy")}
        </Button>
        <small role="status">{said}</small>
      </dd>
    </div>
  );
}
