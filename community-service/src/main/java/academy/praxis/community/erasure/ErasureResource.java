package academy.praxis.community.erasure;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(ErasureResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "erasure", description = "Being forgotten by the community")
class ErasureResource {
    static final String PATH = "/api/erasures";

    private final ErasureService erasures;

    ErasureResource(ErasureService erasures) {
        this.erasures = erasures;
    }

    @POST
    @Authenticated
    @Operation(
            operationId = "askForErasure",
            summary = "Have all erased that the community has of oneself; Location names where to see how far it is",
            description =
                    "It begins after a minute and cannot be called back. While it runs one can read and not write; asked"
                            + " again, the running one answers, and `remove` goes over `keep-without-author`, for what has an"
                            + " author by then.\n\n"
                            + "**Goes:** drafts, files of no post, reactions, follows (also others' of oneself), notifications and how"
                            + " one wants them, memberships and invitations, reports, appeals, one's name where others mentioned"
                            + " one by it, and made-up names in safe spaces.\n\n"
                            + "**As one chooses:** posts, comments, their earlier editions, files of posts, accepted answers and thanks. With"
                            + " `keep-without-author` they stay for others, and nobody can tell any more whose they were; documents"
                            + " stay as they are, also with what they say of their author. With `remove` they go as if one had removed"
                            + " them: a post takes along what others said to it.\n\n"
                            + "**Stays, without oneself:** what one decided as a moderator or manager, in the log too, with its reason,"
                            + " because it concerned others; rules; spaces, which pass to another moderator. What others wrote"
                            + " in their own words about one is theirs. A suspension that lasts is kept under a mark that names"
                            + " nobody until it ends. Name and address stay as long as the academy's directory has one as an active"
                            + " member.")
    public Uni<RestResponse<ErasureView>> ask(@Valid @NotNull NewErasure erasure) {
        return erasures.ask(erasure).map(ErasureResource::accepted);
    }

    @GET
    @Path("mine")
    @Authenticated
    @Operation(
            operationId = "getMyErasure",
            summary = "How far one's erasure is, and what it erased; for 30 days after it is done")
    public Uni<ErasureView> mine() {
        return erasures.mine();
    }

    @GET
    @Path("wish")
    @Authenticated
    @Operation(
            operationId = "getErasureWish",
            summary =
                    "What happens to one's texts when one leaves the academy: they stay without an author unless one said otherwise")
    public Uni<ErasureWish> wish() {
        return erasures.wish();
    }

    @PUT
    @Path("wish")
    @Authenticated
    @Operation(
            operationId = "chooseErasureWish",
            summary =
                    "Say what is to happen to one's texts when one leaves the academy. It does after 30 days, and not when one is back by then")
    public Uni<ErasureWish> wish(@Valid @NotNull ErasureWish wish) {
        return erasures.wish(wish);
    }

    private static RestResponse<ErasureView> accepted(ErasureView erasure) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, erasure)
                .header(HttpHeaders.LOCATION, PATH + "/mine")
                .build();
    }
}
