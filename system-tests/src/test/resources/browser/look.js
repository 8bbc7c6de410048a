// What a page looks like apart from what is in it: where its frame stands, and the type, colours and measures of its parts.
() => {
  const KINDS = {
    page: "body",
    header: "header",
    place: "nav li > a:not([aria-current])",
    "place one is at": "nav li > a[aria-current=page]",
    "name of a group": "nav [class*=groupName]",
    title: "main h1",
    lead: "main h1 + [class*=lead]",
    panel: "main section[class*=panel]:not([data-plain])",
    "title of a panel": "main section[class*=panel] > [class*=head] h2",
    card: "main article[class*=card]",
    badge: "main [class*=badge]",
    chip: "main a[class*=chip]:not([aria-current]):not([data-chosen])",
    "name of a field": "main .mantine-InputWrapper-label",
    field: "main input.mantine-Input-input:not([disabled]):not([data-error])",
    "head of a table": "main thead th",
    "way back": "main a[class*=back]",
  };
  const shown = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
  const styleOf = (element, withHeight) => {
    const style = getComputedStyle(element);
    return {
      font: style.fontFamily.split(",")[0].replaceAll('"', ""),
      size: style.fontSize,
      weight: style.fontWeight,
      line: style.lineHeight,
      ink: style.color,
      ground: style.backgroundColor,
      border: `${style.borderTopWidth} ${style.borderTopColor}`,
      radius: style.borderTopLeftRadius,
      padding: `${style.paddingTop} ${style.paddingLeft}`,
      ...(withHeight ? { height: `${Math.round(element.getBoundingClientRect().height)}px` } : {}),
    };
  };
  const styles = {};
  for (const [kind, selector] of Object.entries(KINDS)) {
    const found = [...document.querySelectorAll(selector)].find(shown);
    if (!found) continue;
    const style = styleOf(found, kind.startsWith("place") || kind === "field");
    // A badge's colours say something of the day.
    if (kind === "badge") for (const colour of ["ink", "ground", "border"]) delete style[colour];
    styles[kind] = style;
  }
  for (const button of document.querySelectorAll("main .mantine-Button-root")) {
    const { variant, disabled, loading } = button.dataset;
    if (!shown(button) || disabled || loading || button.disabled) continue;
    // How large it is, and whether it has an icon, goes by what it is for.
    const { font, weight, ink, ground, border, radius } = styleOf(button);
    styles[`button ${variant ?? "filled"}`] ??= { font, weight, ink, ground, border, radius };
  }

  const box = (element, ...sides) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const all = { x, y: y + scrollY, width, height };
    return Object.fromEntries(sides.map((side) => [side, Math.round(all[side])]));
  };
  const frame = {};
  const nav = [...document.querySelectorAll("nav")].find((each) => shown(each) && !each.closest("main"));
  frame.header = box(document.querySelector("header"), "x", "y", "width", "height");
  if (nav) frame.navigation = box(nav, "x", "y", "width");
  frame.main = box(document.querySelector("main"), "x", "y", "width");
  frame.title = box(document.querySelector("main h1"), "x", "y");
  return { frame, styles };
}
