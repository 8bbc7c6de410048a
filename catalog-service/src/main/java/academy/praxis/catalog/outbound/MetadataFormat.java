package academy.praxis.catalog.outbound;

import java.util.Arrays;

/** The formats in which records are given. */
enum MetadataFormat {
    DUBLIN_CORE(
            "oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd", "http://www.openarchives.org/OAI/2.0/oai_dc/"),
    LOM("lom", "http://ltsc.ieee.org/xsd/lomv1.0/lom.xsd", "http://ltsc.ieee.org/xsd/LOM");

    final String prefix;
    final String schema;
    final String namespace;

    MetadataFormat(String prefix, String schema, String namespace) {
        this.prefix = prefix;
        this.schema = schema;
        this.namespace = namespace;
    }

    /** @throws OaiException {@code cannotDisseminateFormat} */
    static MetadataFormat of(String prefix) {
        return Arrays.stream(values())
                .filter(format -> format.prefix.equals(prefix))
                .findFirst()
                .orElseThrow(() -> new OaiException(
                        OaiException.Code.CANNOT_DISSEMINATE_FORMAT,
                        "There is no format with this metadataPrefix; there are oai_dc and lom."));
    }
}
