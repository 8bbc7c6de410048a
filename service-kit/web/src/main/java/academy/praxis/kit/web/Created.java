package academy.praxis.kit.web;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer to a creation. */
public final class Created {
    private Created() {}

    /** 201 with the new thing and its {@code Location}, a path that holds behind the gateway as well. */
    public static <T> RestResponse<T> at(String path, T entity) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, entity)
                .header("Location", URI.create(path))
                .build();
    }
}
