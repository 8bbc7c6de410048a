import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const gateway = process.env.PRAXIS_GATEWAY ?? "http://localhost:8080";

export default defineConfig({
  plugins: [react()],
  server: { proxy: { "/api": gateway, "/session": gateway } },
  build: {
    // The content security policy allows no data: fonts; every asset stays a hashed file.
    assetsInlineLimit: 0,
    target: "es2022",
    // Read by scripts/budget.mjs.
    manifest: true,
    rolldownOptions: {
      output: {
        // A few files that stay the same for long, instead of forty small ones.
        codeSplitting: {
          groups: [
            {
              name: "framework",
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|i18next|react-i18next)[\\/]/,
              priority: 2,
            },
            {
              name: "kit",
              test: /src[\\/](api|i18n)[\\/]\w+\.ts|src[\\/]design[\\/](?!MarkdownText|SeriesChart|DataTable|Panel|CheckField|ProgressBar|CardList|PageProblem|AskFirst|Fields|ticks|useWidth)|[\\/]@mantine[\\/](?!core[\\/]esm[\\/]components[\\/](SegmentedControl|FloatingIndicator))|src[\\/]\w+[\\/]\w+Search\.ts|[\\/](clsx|openapi-fetch)[\\/]/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["./src/test-setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    css: false,
    // Generous, for machines that build the services at the same time.
    testTimeout: 90_000,
  },
});
