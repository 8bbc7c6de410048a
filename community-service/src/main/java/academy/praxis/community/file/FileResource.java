package academy.praxis.community.file;

import academy.praxis.community.language.Characters;
import academy.praxis.kit.file.FileHeaders;
import academy.praxis.kit.web.Created;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/files")
@Tag(name = "files", description = "Pictures and documents of posts")
class FileResource {
    private final FileService files;

    FileResource(FileService files) {
        this.files = files;
    }

    @POST
    @Authenticated
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "bringFile",
            summary =
                    "Bring a file for a post: PNG, JPEG, GIF, WebP, PDF, plain text or an office document without macros, at most "
                            + "10 MiB. What it is, is seen from its content. Deleted after a day when no post has it")
    public Uni<RestResponse<FileView>> bring(
            @QueryParam("name")
                    @NotBlank
                    @Size(max = 200)
                    @Pattern(regexp = Characters.LINE, message = Characters.MESSAGE)
                    String name,
            byte[] content) {
        return files.bring(name, content).map(file -> Created.at("/api/files/" + file.id(), file));
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "getFile", summary = "What is in a file of a post that one can read, or in one's own")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Multi<byte[]> get(@PathParam("id") UUID id) {
        return RestMulti.fromUniResponse(files.find(id), files::content, FileResource::headers);
    }

    private static Map<String, List<String>> headers(FileView file) {
        return FileHeaders.of(file.name(), file.type());
    }
}
