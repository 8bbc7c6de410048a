package academy.praxis.catalog.connector;

import academy.praxis.catalog.item.ItemForm;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The forms of learning by the words that suppliers use: schema.org types and learningResourceType, the LRE and LOM vocabularies of resource types,
 * OneRoster's uses, DCMI types, and the academy's own.
 */
final class Forms {
    private static final Map<String, ItemForm> WORDS = Map.ofEntries(
            Map.entry("micro", ItemForm.MICRO),
            Map.entry("macro", ItemForm.MACRO),
            Map.entry("course", ItemForm.MACRO),
            Map.entry("event", ItemForm.EVENT),
            Map.entry("educationevent", ItemForm.EVENT),
            Map.entry("courseinstance", ItemForm.EVENT),
            Map.entry("workshop", ItemForm.EVENT),
            Map.entry("webinar", ItemForm.EVENT),
            Map.entry("experiment", ItemForm.EXPERIMENT),
            Map.entry("assignment", ItemForm.ASSIGNMENT),
            Map.entry("assessment", ItemForm.ASSIGNMENT),
            Map.entry("exercise", ItemForm.ASSIGNMENT),
            Map.entry("drillandpractice", ItemForm.ASSIGNMENT),
            Map.entry("homework", ItemForm.ASSIGNMENT),
            Map.entry("project", ItemForm.ASSIGNMENT),
            Map.entry("problemstatement", ItemForm.ASSIGNMENT),
            Map.entry("selfassessment", ItemForm.ASSIGNMENT),
            Map.entry("coaching", ItemForm.COACHING),
            Map.entry("mentorship", ItemForm.MENTORSHIP),
            Map.entry("mentoring", ItemForm.MENTORSHIP),
            Map.entry("initiative", ItemForm.INITIATIVE),
            Map.entry("reference", ItemForm.REFERENCE),
            Map.entry("referencematerial", ItemForm.REFERENCE),
            Map.entry("glossary", ItemForm.REFERENCE),
            Map.entry("guide", ItemForm.REFERENCE),
            Map.entry("howto", ItemForm.REFERENCE),
            Map.entry("faqpage", ItemForm.REFERENCE),
            Map.entry("checklist", ItemForm.REFERENCE),
            Map.entry("casestudy", ItemForm.CASE_STUDY));

    private Forms() {}

    /** Spelled with or without spaces, hyphens and capitals. */
    static Optional<ItemForm> of(String word) {
        return word == null
                ? Optional.empty()
                : Optional.ofNullable(WORDS.get(word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")));
    }
}
