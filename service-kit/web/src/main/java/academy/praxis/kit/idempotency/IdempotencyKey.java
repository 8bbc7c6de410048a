package academy.praxis.kit.idempotency;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * What a client calls one attempt to create something, so that it may retry (draft-ietf-httpapi-idempotency-key-header); taken as
 * {@code @BeanParam @Valid}.
 */
public class IdempotencyKey {
    @HeaderParam("Idempotency-Key")
    @Pattern(regexp = "[\\x21-\\x7e]{8,128}", message = "must be 8 to 128 visible ASCII characters")
    @Parameter(
            description = "Send the same key again when you retry: the thing is then created once. Kept for 24 hours.")
    String idempotencyKey;

    /** For JAX-RS. */
    public IdempotencyKey() {}

    /** As if a client had sent this key; {@code null} for none. */
    public IdempotencyKey(String key) {
        this.idempotencyKey = key;
    }

    /** The key, when the client sent one. */
    public Optional<String> value() {
        return Optional.ofNullable(idempotencyKey);
    }
}
