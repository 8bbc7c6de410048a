import { Button, Textarea, TextInput } from "@mantine/core";
import { Link, useBlocker } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { AskFirst } from "../design/AskFirst";
import { Badge } from "../design/Badge";
import { ChangeProblem } from "../design/editing/ChangeProblem";
import { focusField } from "../design/editing/focusField";
import { useEditing } from "../design/editing/useEditing";
import fields from "../design/Fields.module.css";
import { PageHeading } from "../design/PageHeading";
import { Panel } from "../design/Panel";
import { usePageTitle } from "../design/usePageTitle";
import { violationOf } from "../design/violationOf";
import { dateInWords } from "../i18n/dates";
import { MemberName } from "../people/MemberName";
import { has } from "../session/has";
import { useMe } from "../session/session";
import { contentOf, type DraftGap, draftOf, gapsOf, type ItemDraft } from "./draft";
import { ItemFields, SHOWN_FIELDS } from "./ItemFields";
import { ItemPreview } from "./ItemPreview";
import { ItemStatusBadge } from "./ItemStatusBadge";
import { type Item, type Step, useItemStep, useKeepItem } from "./items";
import { Revisions } from "./Revisions";
import { Sessions } from "./Sessions";

/** An item with what is being written of it, and what can be done with it. */
export function ItemDesk({ item }: { item: Item }) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const keep = useKeepItem();
  const step = useItemStep();
  const editing = useEditing(item, draftOf);
  const { read, draft, changed } = editing;
  const [gaps, setGaps] = useState<DraftGap[]>([]);
  const [said, setSaid] = useState("");
  const curator = has(me, "curator");
  const mine = read.ownerId === me.memberId;
  const writable = curator ? read.status !== "retired" : mine && read.status === "draft";
  const pending = keep.isPending || step.isPending;
  const error = step.error ?? keep.error;
  const confirming = step.variables?.step.kind === "confirm";
  usePageTitle(read.title);

  useBlocker({
    shouldBlockFn: () => changed && !window.confirm(t("curate.leave")),
    enableBeforeUnload: () => changed,
  });

  function edit(part: Partial<ItemDraft>) {
    editing.edit(part);
    setGaps([]);
    setSaid("");
  }

  /** Keeps what was written, if anything was; gives the item as it then is, or null where it could not be kept. */
  async function kept(): Promise<Item | null> {
    step.reset();
    if (!changed) return read;
    const missing = gapsOf(draft);
    setGaps(missing);
    if (missing.length > 0) {
      focusField(`item-${missing[0]}`);
      return null;
    }
    const next = await keep.mutateAsync({ item: read, content: contentOf(draft) }).catch(() => null);
    if (next) editing.kept(next, draft);
    return next;
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    if (await kept()) setSaid(t("curate.said.kept"));
  }

  /** Goes on with what was written: a step never leaves words behind. */
  async function go(what: Step) {
    setSaid("");
    const now = await kept();
    if (!now) return;
    const next = await step.mutateAsync({ item: now, step: what }).catch(() => null);
    if (!next) return;
    editing.kept(next, draftOf(now));
    const day = next.reviewBy ? dateInWords(next.reviewBy, i18n.language) : "–";
    setSaid(t(`curate.said.${what.kind}`, { day }));
  }

  function startOver() {
    keep.reset();
    step.reset();
    editing.startOver();
  }

  return (
    <>
      <PageHeading title={read.title} />
      <form onSubmit={save} noValidate>
        <div className={fields.bar}>
          <p>
            <ItemStatusBadge status={read.status} />
            {read.outOfDate && <Badge tone="bad">{t("curate.outOfDate")}</Badge>}
            <span>
              <MemberName id={read.ownerId} />
            </span>
            {read.reviewBy && (
              <span>{t("curate.lookBy", { day: dateInWords(read.reviewBy, i18n.language) })}</span>
            )}
            <Link to="/catalog/$itemId" params={{ itemId: read.id }}>
              {t("curate.asLearner")}
            </Link>
          </p>
          <div className={fields.actions}>
            {writable && (
              <Button
                type="submit"
                variant={read.status === "published" ? "filled" : "default"}
                loading={keep.isPending}
                disabled={!changed || pending}
              >
                {t("curate.keep")}
              </Button>
            )}
            <Steps item={read} pending={pending} go={go} />
          </div>
        </div>
        <p className={fields.said} aria-live="polite">
          {said}
        </p>
        {read.reviewNote && read.status === "draft" && (
          <Panel title={t("curate.sentBack")}>
            <p className={fields.hint}>{read.reviewNote}</p>
          </Panel>
        )}
        <ChangeProblem
          error={error}
          shownFields={writable && !confirming ? SHOWN_FIELDS : []}
          startOver={startOver}
        />
        <div className={fields.columns}>
          {writable ? (
            <ItemFields
              draft={draft}
              edit={edit}
              error={confirming ? keep.error : error}
              gaps={gaps}
              supplied={read.source === "supplier"}
            />
          ) : (
            <p className={fields.hint}>{t(`curate.notWritable.${read.status}`)}</p>
          )}
          <div className={fields.beside}>
            <ItemPreview draft={draft} />
          </div>
        </div>
      </form>
      <div className={fields.after}>
        {read.form === "event" && (curator || mine) && (
          <Sessions itemId={read.id} more={read.status !== "retired"} />
        )}
        <Afterwards item={read} pending={pending} go={go} confirmError={confirming ? step.error : null} />
        {(curator || mine) && <Revisions itemId={read.id} />}
      </div>
    </>
  );
}

interface StepsProps {
  item: Item;
  pending: boolean;
  go: (step: Step) => Promise<void>;
}

/** What comes next for an item, by its state and who looks. */
function Steps({ item, pending, go }: StepsProps) {
  const { t } = useTranslation();
  const me = useMe();
  const curator = has(me, "curator");
  const mine = item.ownerId === me.memberId;
  const button = (kind: "submit" | "publish" | "reopen", variant: "filled" | "default") => (
    <Button variant={variant} disabled={pending} onClick={() => void go({ kind })}>
      {t(`curate.step.${kind}`)}
    </Button>
  );
  return (
    <>
      {item.status === "draft" && (curator || mine) && button("submit", curator ? "default" : "filled")}
      {item.status === "in-review" && curator && (
        <Button variant="default" onClick={() => document.getElementById("send-back-reason")?.focus()}>
          {t("curate.sendBackBelow")}
        </Button>
      )}
      {(item.status === "draft" || item.status === "in-review") && curator && button("publish", "filled")}
      {item.status === "retired" && curator && button("reopen", "filled")}
    </>
  );
}

/** What takes a word more: a reason, a day, a second thought. */
function Afterwards({ item, pending, go, confirmError }: StepsProps & { confirmError: unknown }) {
  const me = useMe();
  const curator = has(me, "curator");
  const confirms = item.status === "published" && (curator || item.reviewerId === me.memberId);
  return (
    <>
      {item.status === "in-review" && curator && <SendBack pending={pending} go={go} />}
      {confirms && <StillRight item={item} pending={pending} go={go} error={confirmError} />}
      {item.status === "published" && curator && <Retire pending={pending} go={go} />}
    </>
  );
}

function SendBack({ pending, go }: Omit<StepsProps, "item">) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);

  function send(event: FormEvent) {
    event.preventDefault();
    setMissing(reason.trim() === "");
    if (reason.trim() === "") document.getElementById("send-back-reason")?.focus();
    else void go({ kind: "send-back", reason: reason.trim() });
  }

  return (
    <Panel title={t("curate.sendBack")} lead={t("curate.sendBackLead")}>
      <form className={fields.form} onSubmit={send} noValidate>
        <Textarea
          id="send-back-reason"
          label={t("curate.field.reason")}
          required
          rows={2}
          maxLength={2000}
          value={reason}
          error={missing && t("curate.need.reason")}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={fields.actions}>
          <Button type="submit" variant="default" disabled={pending}>
            {t("curate.step.send-back")}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

function StillRight({ item, pending, go, error }: StepsProps & { error: unknown }) {
  const { t } = useTranslation();
  const [day, setDay] = useState("");
  return (
    <Panel
      title={t("curate.stillRightQuestion")}
      lead={t(item.outOfDate ? "curate.stillRightLeadDue" : "curate.stillRightLead")}
    >
      <form
        className={fields.line}
        onSubmit={(event) => {
          event.preventDefault();
          void go({ kind: "confirm", ...(day ? { reviewBy: day } : {}) });
        }}
      >
        <TextInput
          type="date"
          label={t("curate.field.nextLook")}
          description={t("curate.hint.nextLook")}
          value={day}
          error={violationOf(error, "reviewBy")}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button type="submit" variant={item.outOfDate ? "filled" : "default"} disabled={pending}>
          {t("curate.stillRight")}
        </Button>
      </form>
    </Panel>
  );
}

function Retire({ pending, go }: Omit<StepsProps, "item">) {
  const { t } = useTranslation();
  return (
    <Panel title={t("curate.retire")} lead={t("curate.retireLead")}>
      <AskFirst
        variant="default"
        label={t("curate.step.retire")}
        question={t("curate.retireQuestion")}
        yes={t("curate.step.retire")}
        no={t("curate.no")}
        pending={pending}
        onYes={() => void go({ kind: "retire" })}
      />
    </Panel>
  );
}
