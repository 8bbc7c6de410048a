package academy.praxis.catalog.connector;

import academy.praxis.catalog.fetch.FetchState;

/** Takes what a connector finds. Calls come from one thread, in the order of the source. */
public interface Sink {
    /** What the source says of itself; at most once, as early as it is known. */
    void described(SourceDescription description);

    /** A good record. */
    void record(SuppliedRecord record);

    /** A record that is still there and was not read again, as nothing in it is new. Counts as seen. */
    void unchanged(String externalId);

    /** The supplier says that this record is gone. */
    void deleted(String externalId);

    /**
     * A bad record.
     *
     * @param at where: a line, an element, an identifier or an address
     * @param reason in words for a curator
     */
    void refused(String at, String reason);

    /** All before is handed over; a run can go on from here. The token is for the connector alone to read. */
    void resumePoint(String token);

    /** What a server told of a page, for {@link Source#known()} of the next run. Holds once what was found before it is stored. */
    void fetched(String url, FetchState state);

    /** What the next run is to be told as {@link Source#bookmark()}, once this run has come to its end. */
    void remember(String bookmark);

    /** Nothing in the source is new; no record was or will be handed over, and none is gone. */
    void notModified();

    /**
     * The source was read to its end; the last call.
     *
     * @param whole everything that the supplier has was handed over, named as {@linkplain #unchanged unchanged} or refused, so that a record
     *     which this run did not name is gone. False where a source lists only what is new, or where something could not be read.
     */
    void complete(boolean whole);

    /** Whether the run is to stop. Asked at least once a record. */
    boolean isCancelled();
}
