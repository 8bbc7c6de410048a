package academy.praxis.catalog.connector;

import academy.praxis.catalog.fetch.FetchState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Keeps what a connector hands over. */
class CollectingSink implements Sink {
    final List<SuppliedRecord> records = new ArrayList<>();
    final List<String> unchanged = new ArrayList<>();
    final List<String> deleted = new ArrayList<>();
    final Map<String, String> refused = new LinkedHashMap<>();
    final List<String> resumePoints = new ArrayList<>();
    final Map<String, FetchState> fetched = new LinkedHashMap<>();
    SourceDescription described;
    String bookmark;
    boolean notModified;
    Boolean whole;
    int cancelAfter = Integer.MAX_VALUE;

    SuppliedRecord record(String externalId) {
        return records.stream()
                .filter(record -> record.externalId().equals(externalId))
                .findFirst()
                .orElseThrow(
                        () -> new NoSuchElementException(externalId + " is not in " + ids() + "; refused: " + refused));
    }

    List<String> ids() {
        return records.stream().map(SuppliedRecord::externalId).toList();
    }

    @Override
    public void described(SourceDescription description) {
        described = description;
    }

    @Override
    public void record(SuppliedRecord record) {
        records.add(record);
    }

    @Override
    public void unchanged(String externalId) {
        unchanged.add(externalId);
    }

    @Override
    public void deleted(String externalId) {
        deleted.add(externalId);
    }

    @Override
    public void refused(String at, String reason) {
        refused.put(at, reason);
    }

    @Override
    public void resumePoint(String token) {
        resumePoints.add(token);
    }

    @Override
    public void fetched(String url, FetchState state) {
        fetched.put(url, state);
    }

    @Override
    public void remember(String bookmark) {
        this.bookmark = bookmark;
    }

    @Override
    public void notModified() {
        notModified = true;
    }

    @Override
    public void complete(boolean whole) {
        this.whole = whole;
    }

    @Override
    public boolean isCancelled() {
        return records.size() >= cancelAfter;
    }
}
