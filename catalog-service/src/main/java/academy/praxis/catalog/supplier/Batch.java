package academy.praxis.catalog.supplier;

import academy.praxis.catalog.connector.SuppliedRecord;
import academy.praxis.catalog.supplier.RunStore.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a source told and is not stored yet. Of what it tells twice of one record the later counts. */
final class Batch {
    private final Map<String, SuppliedRecord> records = new LinkedHashMap<>();
    private final Set<String> unchanged = new LinkedHashSet<>();
    private final Set<String> deleted = new LinkedHashSet<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private String resumePoint;

    void record(SuppliedRecord record) {
        deleted.remove(record.externalId());
        unchanged.remove(record.externalId());
        records.put(record.externalId(), record);
        resumePoint = null;
    }

    void unchanged(String externalId) {
        if (!records.containsKey(externalId)) {
            deleted.remove(externalId);
            unchanged.add(externalId);
        }
        resumePoint = null;
    }

    void deleted(String externalId) {
        records.remove(externalId);
        unchanged.remove(externalId);
        deleted.add(externalId);
        resumePoint = null;
    }

    void refused(String at, String reason) {
        refusals.add(new Refusal(at, reason));
        resumePoint = null;
    }

    /** Holds until something else comes. */
    void resumePoint(String token) {
        resumePoint = token;
    }

    int size() {
        return records.size() + unchanged.size() + deleted.size() + refusals.size();
    }

    boolean isEmpty() {
        return size() == 0 && resumePoint == null;
    }

    Map<String, SuppliedRecord> records() {
        return records;
    }

    Set<String> unchanged() {
        return unchanged;
    }

    Set<String> deleted() {
        return deleted;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** Where the run can go on from once this is stored; {@code null} when something came after that point. */
    String resumePoint() {
        return resumePoint;
    }
}
