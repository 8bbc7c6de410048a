import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { outsideAddress } from "./outside";

/** Headings start below those around the text; links leave in a new tab; pictures become links, so that no host is called unasked. */
const inPage: Components = {
  h1: ({ children }) => <h2>{children}</h2>,
  a: ({ href, children }) => <OutsideLink href={href}>{children}</OutsideLink>,
  img: ({ src, alt }) => (
    <OutsideLink href={typeof src === "string" ? src : undefined}>{alt || (src as string)}</OutsideLink>
  ),
};

const inSection: Components = {
  ...inPage,
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h4>{children}</h4>,
};

function OutsideLink({ href, children }: { href: string | undefined; children: React.ReactNode }) {
  if (href?.startsWith("/") && !href.startsWith("//")) return <a href={href}>{children}</a>;
  const address = outsideAddress(href);
  if (!address) return <>{children}</>;
  return (
    <a href={address.href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

/** Markdown as elements. A chunk of its own: the page stands before it arrives. */
export default function MarkdownText({ text, within }: { text: string; within: "page" | "section" }) {
  return (
    <Markdown remarkPlugins={[remarkGfm]} skipHtml components={within === "page" ? inPage : inSection}>
      {text}
    </Markdown>
  );
}
