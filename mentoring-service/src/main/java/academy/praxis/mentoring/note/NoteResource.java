package academy.praxis.mentoring.note;

import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.web.Created;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/pairings/{pairingId}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "notes", description = "Of sessions, for those in them, and of one's own; encrypted, and opened by no role")
class NoteResource {
    private final NoteService notes;

    NoteResource(NoteService notes) {
        this.notes = notes;
    }

    @POST
    @Operation(
            operationId = "writeNote",
            summary =
                    "Write a note for those in a session, up to 60 days after a good end, or for myself; at most 200 of a session;"
                            + " 503 where no key for notes is set")
    public Uni<RestResponse<NoteView>> write(
            @PathParam("pairingId") UUID pairingId,
            @Valid @NotNull NewNote content,
            @BeanParam @Valid IdempotencyKey key) {
        return notes.write(pairingId, content, key)
                .map(written -> Created.at("/api/pairings/" + pairingId + "/notes/" + written.id(), written));
    }

    @GET
    @Operation(
            operationId = "listNotes",
            summary = "Of a session, all that I may read; without one, all that I wrote; newest first")
    public Uni<Page<NoteView>> list(
            @PathParam("pairingId") UUID pairingId,
            @QueryParam("sessionId") UUID sessionId,
            @BeanParam @Valid PageRequest page) {
        return notes.list(pairingId, sessionId, page);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getNote", summary = "One note, for its author and those it is for")
    public Uni<NoteView> get(@PathParam("pairingId") UUID pairingId, @PathParam("id") UUID id) {
        return notes.get(pairingId, id);
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "rewriteNote", summary = "Change the words of a note; its author only")
    public Uni<NoteView> rewrite(
            @PathParam("pairingId") UUID pairingId,
            @PathParam("id") UUID id,
            @Valid @NotNull NoteText text,
            @BeanParam IfMatch ifMatch) {
        return notes.rewrite(pairingId, id, text, ifMatch);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteNote", summary = "Delete a note for good; its author only")
    public Uni<Void> delete(
            @PathParam("pairingId") UUID pairingId, @PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return notes.delete(pairingId, id, ifMatch);
    }
}
