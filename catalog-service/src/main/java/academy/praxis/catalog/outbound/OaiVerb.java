package academy.praxis.catalog.outbound;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The verbs of OAI-PMH with their arguments (section 4). */
enum OaiVerb {
    IDENTIFY("Identify", List.of(), List.of(), false),
    LIST_METADATA_FORMATS("ListMetadataFormats", List.of(), List.of("identifier"), false),
    LIST_SETS("ListSets", List.of(), List.of(), true),
    LIST_IDENTIFIERS("ListIdentifiers", List.of("metadataPrefix"), List.of("from", "until", "set"), true),
    LIST_RECORDS("ListRecords", List.of("metadataPrefix"), List.of("from", "until", "set"), true),
    GET_RECORD("GetRecord", List.of("identifier", "metadataPrefix"), List.of(), false);

    final String text;
    final List<String> required;
    final List<String> optional;
    final boolean resumable;

    OaiVerb(String text, List<String> required, List<String> optional, boolean resumable) {
        this.text = text;
        this.required = required;
        this.optional = optional;
        this.resumable = resumable;
    }

    static Optional<OaiVerb> of(String text) {
        return Arrays.stream(values()).filter(verb -> verb.text.equals(text)).findFirst();
    }
}
