// Calls tried out on this page act with the session of whoever is signed in, so they carry its CSRF token.
const csrfToken = () => {
  const cookie = document.cookie.split("; ").find((entry) => entry.startsWith("praxis-csrf="));
  return cookie ? cookie.substring("praxis-csrf=".length) : "";
};

window.ui = SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis],
  requestInterceptor: (request) => {
    if (new URL(request.url, location.href).origin === location.origin) {
      request.headers["X-CSRF-Token"] = csrfToken();
    }
    return request;
  },
});
