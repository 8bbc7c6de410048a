package academy.praxis.catalog.supplier;

import academy.praxis.kit.validation.LanguageTag;
import academy.praxis.kit.validation.WebAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a curator says of a supplier.
 *
 * @param name unique, whatever its case and accents
 * @param contact whom to write to, in words or as an address
 * @param licence of items that do not say theirs
 * @param languages BCP 47, of items that do not say theirs
 * @param clientId the machine client that may push this supplier's items; absent when none may
 */
record SupplierContent(
        @NotBlank @Size(min = 2, max = 200) String name,
        @Size(max = 2000) @WebAddress String homepage,
        @Size(max = 300) String contact,
        @NotNull TrustLevel trust,
        @NotNull SupplierStatus status,
        @Size(max = 200) String licence,
        @Size(max = 10) List<@NotNull @LanguageTag String> languages,

        @Pattern(regexp = "[\\x21-\\x7e]{1,255}", message = "must be 1 to 255 visible ASCII characters")
        String clientId) {

    SupplierContent {
        languages = languages == null ? List.of() : languages;
    }
}
