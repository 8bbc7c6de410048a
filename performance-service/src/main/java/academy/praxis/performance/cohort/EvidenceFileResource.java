package academy.praxis.performance.cohort;

import academy.praxis.kit.file.FileHeaders;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

@Path("/api/evidence-files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enrolments", description = "What one takes part in")
class EvidenceFileResource {
    private final EvidenceFileService files;
    private final EvidenceWithdrawal withdrawal;

    EvidenceFileResource(EvidenceFileService files, EvidenceWithdrawal withdrawal) {
        this.files = files;
        this.withdrawal = withdrawal;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listMyEvidenceFiles",
            summary = "The files that the caller brought, latest first, and where each was shown")
    public Uni<Page<MyEvidenceFile>> mine(@BeanParam @Valid PageRequest page) {
        return files.mine(page);
    }

    @DELETE
    @Authenticated
    @Operation(
            operationId = "forgetMyEvidenceFiles",
            summary = "Have all files forgotten that the caller brought, also those of what was accepted")
    public Uni<Void> forget() {
        return files.forgetMine();
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getEvidenceFile",
            summary = "What is in a file: for who brought it, and for the facilitator once it was shown to them")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Multi<byte[]> get(@PathParam("id") UUID id) {
        return RestMulti.fromUniResponse(
                files.find(id), files::content, file -> FileHeaders.toBeSaved(file.name(), file.type()));
    }

    @DELETE
    @Path("{id}")
    @Authenticated
    @Operation(
            operationId = "removeEvidenceFile",
            summary = "Remove one's file, as long as what has it was not accepted")
    public Uni<Void> remove(@PathParam("id") UUID id) {
        return withdrawal.withdraw(id);
    }
}
