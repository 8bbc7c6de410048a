package academy.praxis.catalog.item;

import academy.praxis.catalog.member.Audience;
import academy.praxis.kit.problem.Violation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** An imported item with what it leaves out filled in. */
record Incoming(ImportedItem given, ItemContent content, String hash) {
    private static final int LONGEST_ID = 500;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_AUTHORS = 20;
    private static final int LONGEST_SUMMARY = 1000;

    static Incoming of(ImportedItem item) {
        String language = item.languages() == null
                        || item.languages().isEmpty()
                        || item.languages().get(0) == null
                ? "en"
                : item.languages().get(0);
        String summary = item.summary() == null ? beginning(item.body()) : item.summary();
        ItemContent content = new ItemContent(
                item.title(),
                summary,
                item.body(),
                item.form(),
                item.minutes() == null ? (Integer) ReadingTime.minutes(item.body(), language) : item.minutes(),
                item.languages(),
                item.tasks(),
                item.obstacles(),
                item.skills(),
                item.url(),
                item.licence(),
                null,
                item.identifiers(),
                item.mediaSeconds(),
                Audience.EVERYONE,
                null,
                null,
                null,
                null);
        return new Incoming(item, content, hash(item));
    }

    List<Violation> violations(Validator validator) {
        List<Violation> wrong = new ArrayList<>();
        String id = given.externalId();
        if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
            wrong.add(new Violation("externalId", "must have 1 to " + LONGEST_ID + " characters"));
        }
        if (given.originUrl() != null && given.originUrl().length() > 2000) {
            wrong.add(new Violation("originUrl", "must have at most 2000 characters"));
        }
        validator
                .validate(content)
                .forEach(violation ->
                        wrong.add(new Violation(violation.getPropertyPath().toString(), violation.getMessage())));
        if (wrong.isEmpty()) {
            wrong.addAll(content.misfits());
        }
        return wrong;
    }

    List<String> authors() {
        return given.authors() == null
                ? List.of()
                : given.authors().stream()
                        .filter(name -> name != null && !name.isBlank() && name.length() <= LONGEST_NAME)
                        .map(String::strip)
                        .limit(MOST_AUTHORS)
                        .toList();
    }

    private static String beginning(String body) {
        if (body == null) {
            return null;
        }
        String text = body.strip();
        return text.length() <= LONGEST_SUMMARY ? text : text.substring(0, LONGEST_SUMMARY - 1) + "…";
    }

    private static String hash(ImportedItem item) {
        try {
            byte[] json = StoredJson.write(item).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
