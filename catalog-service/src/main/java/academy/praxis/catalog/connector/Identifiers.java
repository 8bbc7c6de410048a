package academy.praxis.catalog.connector;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identifiers that mean the same work wherever it is found. */
final class Identifiers {
    private static final Pattern DOI =
            Pattern.compile("(?:^|doi:\\s*|doi\\.org/|info:doi/)(10\\.\\d{4,9}/[^\\s\"<>]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ISBN =
            Pattern.compile("(?:urn:)?isbn[:\\s-]*([0-9][0-9 -]{8,20}[0-9xX])", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_ISBN = Pattern.compile("97[89][ -]?(?:[0-9][ -]?){9}[0-9]");
    private static final int MOST_CHARACTERS = 200;

    private Identifiers() {}

    /** {@code doi:10.1000/x} or {@code isbn:9780306406157} (ISBN-10 made ISBN-13); nothing when the text is neither or its check digit is wrong. */
    static Optional<String> of(String text) {
        if (text == null || text.length() > 2000) {
            return Optional.empty();
        }
        String written = text.strip();
        Matcher doi = DOI.matcher(written);
        if (doi.find()) {
            String name = doi.group(1).replaceAll("[.,;)]+$", "").toLowerCase(Locale.ROOT);
            return name.length() > MOST_CHARACTERS ? Optional.empty() : Optional.of("doi:" + name);
        }
        Matcher isbn = ISBN.matcher(written);
        if (isbn.find()) {
            return isbn(isbn.group(1));
        }
        return BARE_ISBN.matcher(written).matches() ? isbn(written) : Optional.empty();
    }

    private static Optional<String> isbn(String written) {
        String digits = written.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        if (digits.length() == 10 && isIsbn10(digits)) {
            String body = "978" + digits.substring(0, 9);
            return Optional.of("isbn:" + body + checkDigit(body));
        }
        boolean good =
                digits.matches("97[89]\\d{10}") && checkDigit(digits.substring(0, 12)) == digits.charAt(12) - '0';
        return good ? Optional.of("isbn:" + digits) : Optional.empty();
    }

    /** ISO 2108:1978, weights ten to one modulo eleven. */
    private static boolean isIsbn10(String digits) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            char c = digits.charAt(i);
            if (c == 'X' && i < 9) {
                return false;
            }
            sum += (10 - i) * (c == 'X' ? 10 : c - '0');
        }
        return sum % 11 == 0;
    }

    /** ISO 2108:2017, weights one and three modulo ten. */
    private static int checkDigit(String twelve) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (10 - sum % 10) % 10;
    }
}
