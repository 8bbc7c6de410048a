package academy.praxis.catalog.outbound;

/** A request that OAI-PMH has an error for (section 3.6). */
final class OaiException extends RuntimeException {
    /** The codes as the protocol names them. */
    enum Code {
        BAD_ARGUMENT("badArgument"),
        BAD_RESUMPTION_TOKEN("badResumptionToken"),
        BAD_VERB("badVerb"),
        CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
        ID_DOES_NOT_EXIST("idDoesNotExist"),
        NO_RECORDS_MATCH("noRecordsMatch");

        final String text;

        Code(String text) {
            this.text = text;
        }
    }

    private final Code code;

    OaiException(Code code, String message) {
        // No stack trace: it is an answer.
        super(message, null, false, false);
        this.code = code;
    }

    static OaiException badArgument(String message) {
        return new OaiException(Code.BAD_ARGUMENT, message);
    }

    static OaiException badToken() {
        return new OaiException(Code.BAD_RESUMPTION_TOKEN, "This repository did not give this resumption token.");
    }

    Code code() {
        return code;
    }

    /** Whether the answer repeats what was asked (section 3.2): not when that is what is wrong. */
    boolean repeatsRequest() {
        return code != Code.BAD_VERB && code != Code.BAD_ARGUMENT;
    }
}
