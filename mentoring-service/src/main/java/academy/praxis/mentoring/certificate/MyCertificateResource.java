package academy.praxis.mentoring.certificate;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/mentor-profiles/me/certificate")
@Authenticated
@Tag(name = "certificates", description = "Certificates of the hours that mentors gave")
class MyCertificateResource {
    private static final String PDF = "application/pdf";

    private final CertificateService certificates;

    MyCertificateResource(CertificateService certificates) {
        this.certificates = certificates;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getMyCertificate",
            summary =
                    "The hours of sessions that I held as a mentor, each at most twice as long as agreed and overlapping ones once;"
                            + " as PDF, a page to print; 429 after 50 new certificates in a day")
    public Uni<CertificateView> mine(@BeanParam @Valid Period period) {
        return certificates.mine(period);
    }

    @GET
    @Produces(PDF)
    @Operation(
            operationId = "printMyCertificate",
            summary =
                    "The hours of sessions that I held as a mentor, each at most twice as long as agreed and overlapping ones once;"
                            + " as PDF, a page to print; 429 after 50 new certificates in a day")
    public Uni<RestResponse<byte[]>> print(
            @BeanParam @Valid Period period, @HeaderParam("Accept-Language") String languages) {
        return certificates
                .page(period, languages)
                .map(page -> RestResponse.ResponseBuilder.ok(page, PDF)
                        .header("Content-Disposition", "inline; filename=\"certificate.pdf\"")
                        .build());
    }
}
