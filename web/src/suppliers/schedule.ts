import type { TFunction } from "i18next";
import type { Connector, Setting } from "./suppliers";

/** How often a connection can be read, as ISO 8601 durations. */
export const SCHEDULES = ["PT1H", "PT6H", "P1D", "P7D"] as const;

const isKnown = (schedule: string): schedule is (typeof SCHEDULES)[number] =>
  SCHEDULES.some((each) => each === schedule);

/** A kind of source in words; one that was added by whoever runs the academy goes by its own name. */
export function kindInWords(t: TFunction, kind: string): string {
  return t(`suppliers.kind.${kind}` as "suppliers.kind.rss", { defaultValue: kind });
}

/** What a kind of source is; as the academy says it, in English, where the app does not know the kind. */
export function kindDetail(
  t: TFunction,
  { kind, description }: Pick<Connector, "kind" | "description">,
): string {
  return t(`suppliers.kindDetail.${kind}` as "suppliers.kindDetail.rss", { defaultValue: description });
}

/** What a setting of a kind of source is, in the same way. */
export function settingDetail(
  t: TFunction,
  kind: string,
  { name, description }: Pick<Setting, "name" | "description">,
): string {
  const keys = [`suppliers.settingDetail.${name}-${kind}`, `suppliers.settingDetail.${name}`];
  return t(keys as ["suppliers.settingDetail.form"], { defaultValue: description });
}

/** How often, in words; null is by hand only. */
export function everyInWords(t: TFunction, schedule: string | null | undefined): string {
  if (!schedule) return t("suppliers.byHand");
  return isKnown(schedule) ? t(`suppliers.every.${schedule}`) : schedule;
}
