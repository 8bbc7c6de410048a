import { describe, expect, it } from "vitest";
import { areas, bestLanguage, languages, textsOf } from "./languages";

/** Every text by its full key, with plural endings taken off, since languages differ in their plural forms. */
function flatten(texts: object, path = ""): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    const name = path + key.replace(/_(zero|one|two|few|many|other)$/, "");
    if (typeof value === "string") flat.set(name, value);
    else for (const [inner, text] of flatten(value, `${name}.`)) flat.set(inner, text);
  }
  return flat;
}

/** All texts of a language, those of the areas too. */
async function allTextsOf(language: string): Promise<object> {
  const parts = await Promise.all(areas.map((area) => textsOf(language, area)));
  return Object.assign({}, await textsOf(language), ...parts);
}

const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();

function pluralBases(texts: object, path = ""): [string, Set<string>][] {
  const found = new Map<string, Set<string>>();
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value !== "string") {
      for (const [base, forms] of pluralBases(value, `${path}${key}.`)) found.set(base, forms);
      continue;
    }
    const match = key.match(/^(.*)_(zero|one|two|few|many|other)$/);
    if (match?.[1] && match[2])
      found.set(path + match[1], (found.get(path + match[1]) ?? new Set()).add(match[2]));
  }
  return [...found];
}

describe("the texts", () => {
  it("exist in English and Dutch", () => {
    expect(languages).toEqual(expect.arrayContaining(["en", "nl"]));
  });

  it.each(languages.filter((language) => language !== "en"))(
    "are complete in %s, with nothing left over",
    async (language) => {
      const english = flatten(await allTextsOf("en"));
      const other = flatten(await allTextsOf(language));

      expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
    },
  );

  it.each(languages)("are never empty in %s", async (language) => {
    const empty = [...flatten(await allTextsOf(language))].filter(([, text]) => text.trim() === "");

    expect(empty).toEqual([]);
  });

  it.each(languages)("use the same placeholders in %s as in English", async (language) => {
    const english = flatten(await allTextsOf("en"));
    const differing = [...flatten(await allTextsOf(language))].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? "").join(),
    );

    expect(differing).toEqual([]);
  });

  it.each(languages)("have every plural form that %s needs", async (language) => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const lacking = pluralBases(await allTextsOf(language)).filter(([, forms]) =>
      needed.some((form) => !forms.has(form)),
    );

    expect(lacking).toEqual([]);
  });
});

describe("the texts of an area", () => {
  it.each(areas)("take no key of the others: %s", async (area) => {
    const rest = areas.filter((one) => one !== area).map((one) => textsOf("en", one));
    const others = (await Promise.all([textsOf("en"), ...rest])).flatMap((texts) => Object.keys(texts));

    expect(Object.keys(await textsOf("en", area)).filter((key) => others.includes(key))).toEqual([]);
  });
});

describe("the language of a visitor", () => {
  it("is the first wanted one that the app has, whatever the region", () => {
    expect(bestLanguage([null, "fy", "nl-BE", "en-GB"])).toBe("nl");
  });

  it("is English when the app has none of the wanted ones", () => {
    expect(bestLanguage(["fy", "ja"])).toBe("en");
  });
});
