package academy.praxis.mentoring.certificate;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "certificates")
class CertificateResource {
    private final CertificateService certificates;

    CertificateResource(CertificateService certificates) {
        this.certificates = certificates;
    }

    @GET
    @Path("{code}")
    @Operation(
            operationId = "verifyCertificate",
            summary = "What the certificate with this code says; there is none when it is not genuine")
    public Uni<CertificateView> verify(@PathParam("code") String code) {
        return certificates.verify(code);
    }
}
