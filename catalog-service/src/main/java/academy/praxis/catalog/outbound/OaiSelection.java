package academy.praxis.catalog.outbound;

import academy.praxis.catalog.item.ItemForm;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.problem.ProblemException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Which part of a list is asked for. A resumption token holds all of it, so that no server keeps anything, and it goes on after the last
 * record rather than at a number, so that none is missed or repeated while others change.
 *
 * @param from the first datestamp
 * @param before the datestamp after the last one; {@code null} without end
 * @param set {@code null} for all
 * @param afterTime when the last record of the page before changed; {@code null} on the first page
 * @param seen records before this page
 */
record OaiSelection(
        MetadataFormat format, Instant from, Instant before, ItemForm set, Instant afterTime, UUID afterId, int seen) {
    private static final int LONGEST_TOKEN = 500;
    private static final String NONE = "";
    /** What is said to be later is without end. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** @throws OaiException {@code badArgument}, {@code badResumptionToken} or {@code cannotDisseminateFormat} */
    static OaiSelection of(OaiRequest request) {
        return request.token() == null ? first(request) : resumed(request.token());
    }

    private static OaiSelection first(OaiRequest request) {
        String from = request.argument("from");
        String until = request.argument("until");
        if (from != null && until != null && OaiDates.isDay(from) != OaiDates.isDay(until)) {
            throw OaiException.badArgument("The arguments from and until must have the same granularity.");
        }
        Instant start = from == null ? Instant.EPOCH : OaiDates.from(from);
        Instant end = until == null || !OaiDates.after(until).isBefore(NEVER) ? null : OaiDates.after(until);
        if (from != null && end != null && !start.isBefore(end)) {
            throw OaiException.badArgument("The argument from must not be later than until.");
        }
        return new OaiSelection(
                MetadataFormat.of(request.argument("metadataPrefix")),
                start.isBefore(Instant.EPOCH) ? Instant.EPOCH : start,
                end,
                set(request.argument("set")),
                null,
                null,
                0);
    }

    private static OaiSelection resumed(String token) {
        if (token.length() > LONGEST_TOKEN) {
            throw OaiException.badToken();
        }
        try {
            Cursor cursor = new PageRequest(1, token).after();
            String before = cursor.text(2);
            return new OaiSelection(
                    MetadataFormat.of(cursor.text(0)),
                    cursor.instant(1),
                    before.equals(NONE) ? null : cursor.instant(2),
                    cursor.text(3).equals(NONE) ? null : set(cursor.text(3)),
                    cursor.instant(4),
                    cursor.uuid(5),
                    Integer.parseInt(cursor.text(6)));
        } catch (ProblemException | OaiException | NumberFormatException foreign) {
            throw OaiException.badToken();
        }
    }

    /** The token that goes on after this record. */
    String after(OutboundItem last, int onThisPage) {
        return Cursor.after(
                        format.prefix,
                        from,
                        before == null ? NONE : before,
                        set == null ? NONE : OutboundItem.nameOf(set),
                        last.changedAt(),
                        last.id(),
                        seen + onThisPage)
                .toString();
    }

    private static ItemForm set(String spec) {
        if (spec == null) {
            return null;
        }
        Optional<ItemForm> form = Arrays.stream(ItemForm.values())
                .filter(candidate -> OutboundItem.nameOf(candidate).equals(spec))
                .findFirst();
        return form.orElseThrow(
                () -> new OaiException(OaiException.Code.NO_RECORDS_MATCH, "There is no set with this setSpec."));
    }
}
