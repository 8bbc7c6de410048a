import type admin from "./locales/admin/en.json";
import type curate from "./locales/curate/en.json";
import type en from "./locales/en.json";
import type files from "./locales/files/en.json";
import type find from "./locales/find/en.json";
import type forms from "./locales/forms/en.json";
import type guide from "./locales/guide/en.json";
import type inbox from "./locales/inbox/en.json";
import type item from "./locales/item/en.json";
import type landing from "./locales/landing/en.json";
import type manage from "./locales/manage/en.json";
import type mentor from "./locales/mentor/en.json";
import type mine from "./locales/mine/en.json";
import type moderation from "./locales/moderation/en.json";
import type offline from "./locales/offline/en.json";
import type outcomes from "./locales/outcomes/en.json";
import type overview from "./locales/overview/en.json";
import type swaps from "./locales/swaps/en.json";
import type talk from "./locales/talk/en.json";
import type values from "./locales/values/en.json";
import type week from "./locales/week/en.json";
import type write from "./locales/write/en.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: {
      translation: typeof en &
        typeof admin &
        typeof curate &
        typeof files &
        typeof find &
        typeof forms &
        typeof guide &
        typeof inbox &
        typeof item &
        typeof landing &
        typeof manage &
        typeof mentor &
        typeof mine &
        typeof moderation &
        typeof offline &
        typeof outcomes &
        typeof overview &
        typeof swaps &
        typeof talk &
        typeof values &
        typeof week &
        typeof write;
    };
  }
}
