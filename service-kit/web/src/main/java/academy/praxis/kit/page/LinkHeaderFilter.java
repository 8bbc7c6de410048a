package academy.praxis.kit.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says the next page of a list as a {@code Link} header (RFC 8288), too. */
public class LinkHeaderFilter {
    @ServerResponseFilter
    void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            // Relative, so that it holds behind the gateway as well.
            var uri = request.getUriInfo();
            String next = uri.getRequestUriBuilder()
                    .replaceQueryParam("after", page.next())
                    .build()
                    .getRawQuery();
            response.getHeaders().add("Link", "<" + uri.getRequestUri().getRawPath() + "?" + next + ">; rel=\"next\"");
        }
    }
}
