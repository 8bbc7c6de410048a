// Sets the colour scheme before the first paint. A file of its own, so that the content security policy needs no inline script.
(() => {
  let scheme = "auto";
  try {
    scheme = localStorage.getItem("praxis.color-scheme") || "auto";
  } catch {
    // Storage may be blocked; the system's scheme is right then.
  }
  if (scheme !== "light" && scheme !== "dark") {
    scheme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }
  document.documentElement.setAttribute("data-mantine-color-scheme", scheme);
})();
