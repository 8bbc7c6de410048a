package academy.praxis.community.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Open to everybody, because a mail program brings no token: the address itself is the secret. It can end mails, and nothing else. */
@Path("/api/digest-subscriptions/{token: [A-Za-z0-9_-]{64}}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Tag(name = "inbox", description = "What one is told of, and how one wants to be told")
class UnsubscribeResource {
    private final PreferencesService preferences;

    UnsubscribeResource(PreferencesService preferences) {
        this.preferences = preferences;
    }

    @GET
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            operationId = "askToUnsubscribe",
            summary =
                    "A page that asks whether the mails are to end. Looking at it changes nothing, as mail programs look at every link")
    public String ask(@PathParam("token") String token, @HeaderParam("Accept-Language") String language) {
        return preferences.asking(token, language);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            operationId = "unsubscribe",
            summary = "No more mails: one click in a mail program (RFC 8058), or on the page")
    public Uni<String> unsubscribe(@PathParam("token") String token, @HeaderParam("Accept-Language") String language) {
        return preferences.unsubscribe(token, language);
    }
}
