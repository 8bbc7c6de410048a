const files = import.meta.glob<object>("./i18n/locales/**/en.json", { eager: true, import: "default" });

/** All English texts, of every area. */
export const TEXTS = Object.assign({}, ...Object.values(files)) as Record<string, object>;
