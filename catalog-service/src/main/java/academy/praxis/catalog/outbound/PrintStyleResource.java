package academy.praxis.catalog.outbound;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(PrintStyleResource.PATH)
@Produces("text/css;charset=UTF-8")
@Authenticated
@Tag(name = "outbound", description = "The catalog for other systems")
class PrintStyleResource {
    static final String PATH = "/api/catalog/print.css";

    @GET
    @Operation(operationId = "getPrintStyle", summary = "How printed items look")
    public RestResponse<String> style() {
        return PrintStyle.answer();
    }
}
