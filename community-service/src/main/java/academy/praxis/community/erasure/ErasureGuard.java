package academy.praxis.community.erasure;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Who is being erased writes nothing anywhere until that is done: it would come about without them, or survive with their name. */
@ApplicationScoped
class ErasureGuard {
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final ErasureRepository erasures;
    private final CurrentIdentityAssociation identity;

    ErasureGuard(ErasureRepository erasures, CurrentIdentityAssociation identity) {
        this.erasures = erasures;
        this.identity = identity;
    }

    @ServerRequestFilter
    Uni<Response> refuseWriting(ContainerRequestContext request) {
        boolean harmless = READING.contains(request.getMethod())
                || request.getUriInfo().getPath().equals(ErasureResource.PATH);
        return harmless
                ? Uni.createFrom().nullItem()
                : identity.getDeferredIdentity()
                        .flatMap(caller -> Caller.member(caller)
                                .map(erasures::isRunning)
                                .orElse(Uni.createFrom().item(false)))
                        .map(running -> {
                            if (running) {
                                throw ProblemException.conflict(
                                        "Your data is being erased. You can write again when that is done.");
                            }
                            return null;
                        });
    }
}
