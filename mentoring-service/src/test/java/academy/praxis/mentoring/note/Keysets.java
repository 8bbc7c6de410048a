package academy.praxis.mentoring.note;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/** Keys for the tests of sealing. */
final class Keysets {
    private Keysets() {}

    static KeysetHandle next() throws GeneralSecurityException {
        AeadConfig.register();
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    }

    /** The same keys and a new one, which is the primary. */
    static KeysetHandle rotated(KeysetHandle before) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(before)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build();
    }

    static byte[] json(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get())
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] binary(KeysetHandle keys) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    }

    static NoteSeal seal(byte[] keyset) {
        return seal(Base64.getEncoder().encodeToString(keyset), null);
    }

    static NoteSeal seal(String keyset, String file) {
        return new NoteSeal(new NoteSettings() {
            @Override
            public Optional<String> keyset() {
                return Optional.ofNullable(keyset);
            }

            @Override
            public Optional<String> keysetFile() {
                return Optional.ofNullable(file);
            }
        });
    }
}
