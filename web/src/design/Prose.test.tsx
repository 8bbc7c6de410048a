import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { show } from "../test-world";
import { outsideAddress, siteOf } from "./outside";
import { Prose } from "./Prose";

async function prose(text: string) {
  const { container } = await show(<Prose text={text} />);
  await waitFor(() => expect(container.querySelector("p, h2, h3")).not.toBeNull());
  return container;
}

describe("a member's Markdown", () => {
  it("becomes elements, its headings below the page's own", async () => {
    await prose("# Steps\n\nDo **this**.");

    expect(screen.getByRole("heading", { level: 2, name: "Steps" })).toBeVisible();
    expect(screen.getByText("this").tagName).toBe("STRONG");
  });

  it("brings no HTML of its own", async () => {
    const container = await prose(
      'Hello <img src=x onerror="alert(1)"> <script>alert(1)</script>\n\n<iframe></iframe>',
    );

    expect(container.querySelector("img, script, iframe")).toBeNull();
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "vbscript:x", "//evil.example/x"])(
    "makes no link to %s",
    async (href) => {
      await prose(`Read [this](${href}).`);

      expect(screen.queryByRole("link")).toBeNull();
      expect(screen.getByText(/Read/)).toHaveTextContent("Read this.");
    },
  );

  it("opens other sites in a new tab that knows nothing of this one", async () => {
    await prose("[NICE](https://www.nice.org.uk/guidance/ng225)");

    const link = screen.getByRole("link", { name: "NICE" });
    expect(link).toHaveAttribute("target", "_blank");
    expect(link).toHaveAttribute("rel", "noopener noreferrer");
  });

  it("loads no picture from elsewhere, but links to it", async () => {
    const container = await prose("![A chart](https://example.org/chart.png)");

    expect(container.querySelector("img")).toBeNull();
    expect(screen.getByRole("link", { name: "A chart" })).toHaveAttribute(
      "href",
      "https://example.org/chart.png",
    );
  });
});

describe("an address outside", () => {
  it("is only what a browser may open", () => {
    expect(outsideAddress("https://www.who.int/x")?.hostname).toBe("www.who.int");
    expect(outsideAddress("JavaScript:alert(1)")).toBeNull();
    expect(outsideAddress("not an address")).toBeNull();
    expect(outsideAddress(null)).toBeNull();
  });

  it("is named by its site", () => {
    expect(siteOf(new URL("https://www.nice.org.uk/guidance"))).toBe("nice.org.uk");
  });
});
