package academy.praxis.catalog.supplier;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of suppliers is narrowed to. */
class SupplierQuery {
    @QueryParam("trust")
    TrustLevel trust;

    @QueryParam("status")
    SupplierStatus status;

    @QueryParam("name")
    @Size(max = 200)
    @Parameter(description = "The beginning of the name, whatever its case and accents.")
    String name;
}
