package academy.praxis.catalog.supplier;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What suppliers' secrets are sealed with. */
@ConfigMapping(prefix = "praxis.supplier-secrets")
interface SecretSettings {
    /** A Tink keyset for AEAD, in JSON or binary, in Base64. Its primary key seals, each of its keys opens. */
    Optional<String> keyset();

    /** A file with the keyset, in JSON or binary, as it is or in Base64; read at start when no keyset is set. */
    Optional<String> keysetFile();
}
