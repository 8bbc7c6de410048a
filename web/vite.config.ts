import react from "@vitejs/plugin-react";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";

const gateway = process.env.PRAXIS_GATEWAY ?? "http://localhost:8080";

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src/offline",
      filename: "sw.ts",
      // The app registers it when the first page stands (src/offline/start.ts); a script in the page would need one more file.
      injectRegister: false,
      manifestFilename: "manifest.json",
      manifest: {
        id: "/",
        name: "Praxis",
        description: "The academy inside the work of mental healthcare.",
        start_url: "/",
        scope: "/",
        display: "standalone",
        background_color: "#F7F5F0",
        theme_color: "#0F5C5C",
        icons: [
          { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
          { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
          { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
        ],
        shortcuts: [
          { name: "My week", url: "/my/week" },
          { name: "Saved", url: "/saved" },
        ],
      },
      injectManifest: {
        globPatterns: ["**/*.{js,css,html,svg,woff2}"],
        // Letters of other scripts are fetched where a text has them.
        globIgnores: ["**/*-{cyrillic,cyrillic-ext,greek,greek-ext,vietnamese}-*.woff2"],
      },
    }),
  ],
  server: { proxy: { "/api": gateway, "/session": gateway, "/health": gateway } },
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
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack(?![\\/](react-)?virtual)|i18next|react-i18next)[\\/]/,
              priority: 2,
            },
            {
              name: "kit",
              test: /src[\\/](api|i18n)[\\/]\w+\.ts|src[\\/]design[\\/](?!MarkdownText|SeriesChart|Tips|FieldError|DataTable|Panel|CheckField|ProgressBar|CardList|PageProblem|AskFirst|Fields|ticks|useWidth|saveAs|editing|Form(Icon|Tile)|Prose)|[\\/]@mantine[\\/](?!core[\\/]esm[\\/]components[\\/](SegmentedControl|FloatingIndicator|Textarea|NativeSelect))|src[\\/]\w+[\\/]\w+Search\.ts|[\\/](clsx|openapi-fetch)[\\/]/,
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
