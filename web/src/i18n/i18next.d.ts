import type en from "./locales/en.json";
import type manageEn from "./locales/manage/en.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof en & typeof manageEn };
  }
}
