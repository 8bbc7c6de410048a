package academy.praxis.catalog.outbound;

import academy.praxis.catalog.item.ItemForm;
import java.time.Instant;
import java.util.List;

/** Writes answers of OAI-PMH 2.0 (section 3.2). */
final class OaiAnswer {
    static final String MEDIA_TYPE = "text/xml;charset=UTF-8";
    private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
    private static final String IDENTIFIER_NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai-identifier";

    private final Xml xml = new Xml();
    private final OutboundSettings settings;

    private OaiAnswer(OutboundSettings settings, Instant at, OaiRequest repeated) {
        this.settings = settings;
        xml.open(
                        "OAI-PMH",
                        "xmlns",
                        NAMESPACE,
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance",
                        "xsi:schemaLocation",
                        NAMESPACE + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd")
                .text("responseDate", OaiDates.text(at));
        String base = settings.address() + OaiResource.PATH;
        if (repeated == null) {
            xml.text("request", base);
        } else {
            xml.text(
                    "request",
                    base,
                    "verb",
                    repeated.verb().text,
                    "identifier",
                    repeated.argument("identifier"),
                    "metadataPrefix",
                    repeated.argument("metadataPrefix"),
                    "from",
                    repeated.argument("from"),
                    "until",
                    repeated.argument("until"),
                    "set",
                    repeated.argument("set"),
                    "resumptionToken",
                    repeated.token());
        }
    }

    /** @param request what was asked, where it was understood; {@code null} otherwise */
    static String error(OutboundSettings settings, Instant at, OaiRequest request, OaiException fault) {
        OaiAnswer answer = new OaiAnswer(settings, at, fault.repeatsRequest() ? request : null);
        return answer.xml
                .text("error", fault.getMessage(), "code", fault.code().text)
                .finish();
    }

    static String identify(OutboundSettings settings, Instant at, OaiRequest request, Instant earliest) {
        OaiAnswer answer = new OaiAnswer(settings, at, request);
        return answer.xml
                .open("Identify")
                .text("repositoryName", settings.name())
                .text("baseURL", settings.address() + OaiResource.PATH)
                .text("protocolVersion", "2.0")
                .text("adminEmail", settings.contact())
                .text("earliestDatestamp", OaiDates.text(earliest))
                .text("deletedRecord", "persistent")
                .text("granularity", "YYYY-MM-DDThh:mm:ssZ")
                .open("description")
                .open(
                        "oai-identifier",
                        "xmlns",
                        IDENTIFIER_NAMESPACE,
                        "xsi:schemaLocation",
                        IDENTIFIER_NAMESPACE + " http://www.openarchives.org/OAI/2.0/oai-identifier.xsd")
                .text("scheme", "oai")
                .text("repositoryIdentifier", settings.domain())
                .text("delimiter", ":")
                .text("sampleIdentifier", OaiIdentifier.of(settings, new java.util.UUID(0x7000L, 0x8000000000000001L)))
                .finish();
    }

    static String formats(OutboundSettings settings, Instant at, OaiRequest request) {
        OaiAnswer answer = new OaiAnswer(settings, at, request);
        answer.xml.open("ListMetadataFormats");
        for (MetadataFormat format : MetadataFormat.values()) {
            answer.xml
                    .open("metadataFormat")
                    .text("metadataPrefix", format.prefix)
                    .text("schema", format.schema)
                    .text("metadataNamespace", format.namespace)
                    .close();
        }
        return answer.xml.finish();
    }

    static String sets(OutboundSettings settings, Instant at, OaiRequest request) {
        OaiAnswer answer = new OaiAnswer(settings, at, request);
        answer.xml.open("ListSets");
        for (ItemForm form : ItemForm.values()) {
            answer.xml
                    .open("set")
                    .text("setSpec", OutboundItem.nameOf(form))
                    .text(
                            "setName",
                            "Items of the form " + OutboundItem.nameOf(form).replace('-', ' '))
                    .close();
        }
        return answer.xml.finish();
    }

    static String record(
            OutboundSettings settings, Instant at, OaiRequest request, MetadataFormat format, OutboundItem item) {
        OaiAnswer answer = new OaiAnswer(settings, at, request);
        answer.xml.open(request.verb().text);
        answer.record(format, item);
        return answer.xml.finish();
    }

    /** @param next the token of the next page; {@code null} on the last one */
    static String list(
            OutboundSettings settings,
            Instant at,
            OaiRequest request,
            OaiSelection selection,
            List<OutboundItem> items,
            String next) {
        OaiAnswer answer = new OaiAnswer(settings, at, request);
        answer.xml.open(request.verb().text);
        for (OutboundItem item : items) {
            if (request.verb() == OaiVerb.LIST_IDENTIFIERS) {
                answer.header(item);
            } else {
                answer.record(selection.format(), item);
            }
        }
        if (next != null || request.token() != null) {
            // Empty on the last page of a list that had several (section 3.5).
            answer.xml.text("resumptionToken", next == null ? "" : next, "cursor", Integer.toString(selection.seen()));
        }
        return answer.xml.finish();
    }

    private void record(MetadataFormat format, OutboundItem item) {
        xml.open("record");
        header(item);
        if (!item.withdrawn()) {
            xml.open("metadata");
            switch (format) {
                case DUBLIN_CORE -> DublinCore.write(xml, item, settings);
                case LOM -> Lom.write(xml, item, settings);
            }
            xml.close();
        }
        xml.close();
    }

    private void header(OutboundItem item) {
        xml.open("header", "status", item.withdrawn() ? "deleted" : null)
                .text("identifier", OaiIdentifier.of(settings, item.id()))
                .text("datestamp", OaiDates.text(item.changedAt().plus(settings.settle())))
                .text("setSpec", item.formName())
                .close();
    }
}
