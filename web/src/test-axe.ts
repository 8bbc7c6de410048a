import axe from "axe-core";

/** What axe finds wrong in an element, as lines; colours are not asked of jsdom, which has none. */
export async function axeFinds(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
