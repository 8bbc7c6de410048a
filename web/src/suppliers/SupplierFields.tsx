import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { CheckField } from "../design/CheckField";
import { optional } from "../design/editing/drafts";
import { LanguagesField } from "../design/editing/LanguagesField";
import fields from "../design/Fields.module.css";
import { violationOf } from "../design/violationOf";
import type { Supplier, SupplierContent, Trust } from "./suppliers";
import { TRUST_LEVELS } from "./suppliersSearch";

/** What is being said of a supplier. */
export interface SupplierDraft {
  name: string;
  homepage: string;
  contact: string;
  trust: Trust;
  paused: boolean;
  licence: string;
  languages: string[];
  clientId: string;
}

export const NEW_SUPPLIER: SupplierDraft = {
  name: "",
  homepage: "",
  contact: "",
  trust: "reviewed",
  paused: false,
  licence: "",
  languages: [],
  clientId: "",
};

export function supplierDraftOf(supplier: Supplier): SupplierDraft {
  return {
    name: supplier.name,
    homepage: supplier.homepage ?? "",
    contact: supplier.contact ?? "",
    trust: supplier.trust,
    paused: supplier.status === "paused",
    licence: supplier.licence ?? "",
    languages: supplier.languages,
    clientId: supplier.clientId ?? "",
  };
}

export function supplierContentOf(draft: SupplierDraft): SupplierContent {
  return {
    name: draft.name.trim(),
    trust: draft.trust,
    status: draft.paused ? "paused" : "active",
    languages: draft.languages,
    ...optional("homepage", draft.homepage),
    ...optional("contact", draft.contact),
    ...optional("licence", draft.licence),
    ...optional("clientId", draft.clientId),
  };
}

const SHORTEST_NAME = 2;

export const isNamed = (draft: SupplierDraft) => draft.name.trim().length >= SHORTEST_NAME;

export const SHOWN_SUPPLIER_FIELDS = ["name", "homepage", "contact", "licence", "languages", "clientId"];

interface SupplierFieldsProps {
  draft: SupplierDraft;
  edit: (part: Partial<SupplierDraft>) => void;
  error: unknown;
  unnamed: boolean;
  /** Only what is needed to begin. */
  brief?: boolean;
}

export function SupplierFields({ draft, edit, error, unnamed, brief = false }: SupplierFieldsProps) {
  const { t } = useTranslation();
  const text = (field: "homepage" | "contact" | "licence" | "clientId", maxLength: number) => (
    <TextInput
      label={t(`suppliers.field.${field}`)}
      description={t(`suppliers.hint.${field}`)}
      maxLength={maxLength}
      value={draft[field]}
      error={violationOf(error, field)}
      onChange={(event) => edit({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <div className={fields.row}>
        <TextInput
          id="supplier-name"
          label={t("suppliers.field.name")}
          description={t("suppliers.hint.name")}
          required
          maxLength={200}
          value={draft.name}
          error={unnamed ? t("suppliers.needName") : violationOf(error, "name")}
          onChange={(event) => edit({ name: event.currentTarget.value })}
        />
        {text("homepage", 2000)}
      </div>
      <fieldset className={fields.group}>
        <legend>{t("suppliers.trustQuestion")}</legend>
        {TRUST_LEVELS.map((each) => (
          <CheckField
            key={each}
            type="radio"
            name="trust"
            label={t(`suppliers.trust.${each}`)}
            description={t(`suppliers.trustDetail.${each}`)}
            checked={draft.trust === each}
            onChange={() => edit({ trust: each })}
          />
        ))}
      </fieldset>
      {!brief && (
        <>
          <CheckField
            label={t("suppliers.pause")}
            description={t("suppliers.pauseDetail")}
            checked={draft.paused}
            onChange={(event) => edit({ paused: event.currentTarget.checked })}
          />
          <div className={fields.row}>
            {text("contact", 300)}
            {text("licence", 200)}
          </div>
          <LanguagesField
            hint={t("suppliers.hint.languages")}
            values={draft.languages}
            error={violationOf(error, "languages")}
            onChange={(languages) => edit({ languages })}
          />
          {text("clientId", 255)}
        </>
      )}
    </>
  );
}
