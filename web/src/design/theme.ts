import {
  Button,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";

/** Shades for Mantine's type only: what is painted comes from the roles in tokens.css. */
const praxis: MantineColorsTuple = [
  "#e2eeea",
  "#c3deda",
  "#9fcbc6",
  "#7fd0c4",
  "#4aa39b",
  "#2d8580",
  "#1c6f6c",
  "#0f5c5c",
  "#0b4949",
  "#073535",
];

const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  return input.variant === "filled" ? { ...colors, color: "var(--on-brand)" } : colors;
};

export const theme = createTheme({
  primaryColor: "praxis",
  primaryShade: 7,
  colors: { praxis },
  fontFamily: "var(--font-body)",
  defaultRadius: 8,
  respectReducedMotion: true,
  variantColorResolver,
  components: {
    Button: Button.extend({ defaultProps: { size: "md" } }),
    TextInput: { defaultProps: { size: "md" } },
    Textarea: { defaultProps: { size: "md" } },
    NativeSelect: { defaultProps: { size: "md" } },
  },
});
