package academy.praxis.catalog.supplier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * How a supplier's records are fetched.
 *
 * @param kind of a connector; stays as it is
 * @param settings by name, as the connector asks for them
 * @param secrets by name; absent: those that are kept stay; never given back
 * @param schedule how often, as an ISO 8601 duration from PT15M to P31D; absent: by hand only
 */
record ConnectionContent(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 50) String kind,
        @NotNull @Size(max = 100) Map<@NotBlank @Size(max = 100) String, @NotNull @Size(max = 4000) String> settings,
        @Size(max = 20) Map<@NotBlank @Size(max = 100) String, @NotNull @Size(max = 4000) String> secrets,
        @Size(max = 30) String schedule,
        @NotNull Boolean enabled) {

    /** Without what must be kept nowhere but sealed. */
    ConnectionContent withoutSecrets() {
        return new ConnectionContent(name, kind, settings, null, schedule, enabled);
    }
}
