package academy.praxis.kit.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of a list is asked for: a keyset page, taken as {@code @BeanParam @Valid}. */
public class PageRequest {
    /** The most rows that one page may have. */
    public static final int MAX_LIMIT = 100;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(MAX_LIMIT)
    @Parameter(description = "How many to give at most, 1 to 100.")
    int limit;

    @QueryParam("after")
    @Size(max = 500)
    @Parameter(description = "The cursor that the page before gave as `next`; nothing for the first page.")
    String after;

    /** For JAX-RS. */
    public PageRequest() {}

    /** A page of {@code limit} rows that follow the cursor {@code after}; {@code null} for the first. */
    public PageRequest(int limit, String after) {
        this.limit = limit;
        this.after = after;
    }

    /** How many rows at most, 1 to {@value #MAX_LIMIT}. */
    public int limit() {
        return limit;
    }

    /** Where the page starts; {@link Cursor#START} for the first page. A cursor that this service did not give is a 400. */
    public Cursor after() {
        return Cursor.parse(after);
    }
}
