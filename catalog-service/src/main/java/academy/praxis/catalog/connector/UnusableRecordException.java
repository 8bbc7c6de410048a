package academy.praxis.catalog.connector;

/** A record of which no learning item can be made. The message says why, in words for a curator. */
final class UnusableRecordException extends Exception {
    UnusableRecordException(String message) {
        super(message);
    }
}
