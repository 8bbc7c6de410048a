package academy.praxis.catalog.connector;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the learning resource that a page is about, in schema.org's words (LRMI among them), and makes a record of it. */
final class LearningResources {
    /** LRMI's properties: whoever uses one means something to learn from. */
    private static final Set<String> LRMI = Set.of(
            "learningResourceType",
            "teaches",
            "assesses",
            "educationalAlignment",
            "educationalUse",
            "educationalLevel",
            "timeRequired",
            "competencyRequired",
            "interactivityType",
            "typicalAgeRange",
            "educationalRole",
            "isBasedOnUrl",
            "useRightsUrl");

    private static final Set<String> TYPES = Set.of(
            "LearningResource",
            "Course",
            "CourseInstance",
            "Quiz",
            "HowTo",
            "EducationEvent",
            "Book",
            "Article",
            "TechArticle",
            "ScholarlyArticle",
            "BlogPosting",
            "NewsArticle",
            "VideoObject",
            "AudioObject",
            "PodcastEpisode",
            "Clip",
            "PresentationDigitalDocument",
            "FAQPage",
            "Guide",
            "SyllabusDocument",
            "Report");
    private static final Set<String> MEDIA = Set.of("VideoObject", "AudioObject", "PodcastEpisode", "Clip");
    private static final Set<String> SKILL_ALIGNMENTS =
            Set.of("teaches", "assesses", "educationalsubject", "textcomplexity");
    private static final int LONG_DESCRIPTION = 1000;

    private LearningResources() {}

    /** The one that the page is about: one with LRMI in it before others, one at the page's own address before others. */
    static Optional<LinkedData.Node> main(LinkedData data, String page) {
        List<LinkedData.Node> candidates = java.util.stream.Stream.concat(
                        data.roots().stream(),
                        data.roots().stream().flatMap(node -> node.nodes("mainEntity", "mainEntityOfPage")))
                .filter(node -> node.hasAny(LRMI) || node.types().stream().anyMatch(TYPES::contains))
                .filter(node -> node.words("name", "headline").findAny().isPresent())
                .toList();
        return candidates.stream()
                .filter(node -> isAt(node, page))
                .findFirst()
                .or(() -> candidates.stream().filter(node -> node.hasAny(LRMI)).findFirst())
                .or(() -> candidates.stream().findFirst());
    }

    private static boolean isAt(LinkedData.Node node, String page) {
        return page.equals(node.id())
                || node.literals("url").anyMatch(page::equals)
                || node.nodes("url").anyMatch(url -> page.equals(url.id()));
    }

    static SuppliedRecord record(LinkedData.Node node, String externalId, URI page, CommonSettings settings)
            throws UnusableRecordException {
        String base = page.toString();
        RecordBuilder record = new RecordBuilder(settings).externalId(externalId);
        node.words("name", "headline", "alternativeHeadline")
                .map(SafeText::plainIfHtml)
                .forEach(record::title);
        node.literals("abstract", "description").forEach(text -> {
            String plain = SafeText.plainIfHtml(text);
            record.summary(plain);
            if (plain.length() > LONG_DESCRIPTION) {
                record.body(SafeText.markdown(text, base));
            }
        });
        node.literals("articleBody", "text")
                .findFirst()
                .ifPresent(text -> record.body(
                        text.contains("</") ? SafeText.markdown(text, base) : SafeText.markdownOfPlain(text)));
        node.words("learningResourceType").forEach(type -> record.form(Forms.of(type)));
        node.types().forEach(type -> record.form(Forms.of(type)));
        lengths(node, record);
        node.words("inLanguage").forEach(record::language);
        node.nodes("inLanguage")
                .flatMap(language -> language.literals("alternateName", "identifier"))
                .forEach(record::language);
        node.words("url").forEach(url -> record.url(WebAddresses.of(url, base)));
        record.url(WebAddresses.of(base));
        node.words("license", "useRightsUrl").forEach(record::licence);
        node.words("author", "creator").map(FeedPerson::name).forEach(name -> name.ifPresent(record::author));
        node.words("datePublished", "dateCreated", "dateModified")
                .forEach(date -> record.issuedAt(Times.instant(date)));
        subjects(node, record);
        node.literals("isbn").map(isbn -> "isbn:" + isbn).forEach(record::identifier);
        node.words("sameAs").forEach(record::identifier);
        node.literals("identifier").forEach(record::identifier);
        node.nodes("identifier")
                .forEach(value -> value.literals("value")
                        .forEach(text -> record.identifier(value.literals("propertyID")
                                .findFirst()
                                .map(name -> name.toLowerCase(Locale.ROOT) + ":" + text)
                                .orElse(text))));
        record.identifier(node.id());
        return record.build();
    }

    private static void lengths(LinkedData.Node node, RecordBuilder record) {
        node.literals("timeRequired").forEach(time -> record.length(Times.duration(time)));
        node.nodes("timeRequired")
                .flatMap(time -> time.literals("name"))
                .forEach(time -> record.length(Times.duration(time)));
        node.nodes("hasCourseInstance")
                .flatMap(course -> course.literals("courseWorkload"))
                .forEach(time -> record.length(Times.duration(time)));
        node.nodes("totalTime")
                .flatMap(time -> time.literals("name"))
                .forEach(time -> record.length(Times.duration(time)));
        node.literals("totalTime").forEach(time -> record.length(Times.duration(time)));
        if (node.types().stream().anyMatch(MEDIA::contains)) {
            node.literals("duration").forEach(time -> record.media(Times.duration(time)));
        } else {
            node.literals("duration").forEach(time -> record.length(Times.duration(time)));
        }
        node.nodes("video", "audio", "associatedMedia")
                .flatMap(media -> media.literals("duration"))
                .forEach(time -> record.media(Times.duration(time)));
    }

    private static void subjects(LinkedData.Node node, RecordBuilder record) {
        node.words("teaches", "assesses").filter(LearningResources::isName).forEach(record::skill);
        node.nodes("educationalAlignment")
                .filter(alignment -> alignment
                        .literals("alignmentType")
                        .map(type -> type.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                        .anyMatch(SKILL_ALIGNMENTS::contains))
                .flatMap(alignment -> alignment.literals("targetName"))
                .forEach(record::skill);
        node.words("about").filter(LearningResources::isName).forEach(record::skill);
        node.words("keywords")
                .filter(LearningResources::isName)
                .forEach(words -> record.skills(List.of(words.split("\\s*[,;]\\s*"))));
    }

    private static boolean isName(String text) {
        return !text.startsWith("http:") && !text.startsWith("https:") && !text.startsWith("_:");
    }
}
