package academy.praxis.catalog.connector;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds what a connector made of a file against what feedparser's tests say that the file means. Their words are Python; each clause that is about
 * something an item has is looked up in the record, or in the description of the source; the others are told with the reason why an item has no
 * such thing.
 */
final class FeedCorpus {
    private static final Pattern CLAUSE =
            Pattern.compile("^(entries\\[(\\d)]|feed)((?:\\['\\w+']|\\[\\d]|\\.\\w+)+) == (.*)$", Pattern.DOTALL);
    private static final Pattern STEP = Pattern.compile("\\['(\\w+)']|\\[(\\d)]|\\.(\\w+)");

    private FeedCorpus() {}

    enum Verdict {
        MET,
        /** Refused as it is, for it lacks what an item must have; given that, its record has the meaning. */
        MET_ONCE_COMPLETE,
        NOT_OF_AN_ITEM,
        REFUSED,
        WRONG
    }

    record Finding(Verdict verdict, String why) {}

    /**
     * What there is of an entry.
     *
     * @param record absent when the entry was refused
     * @param source the file
     * @param understood what was understood before it was refused or made a record
     */
    record Yield(Optional<SuppliedRecord> record, Optional<FeedEntry> understood, String refusal, String source) {}

    static Finding judge(String expectation, SourceDescription about, List<Yield> entries, boolean malformed) {
        List<Finding> findings = new ArrayList<>();
        for (String clause : clauses(expectation)) {
            if (clause.equals("not bozo")) {
                if (malformed) {
                    findings.add(new Finding(Verdict.WRONG, "is well-formed, and was told not to be"));
                }
            } else if (clause.equals("1")) {
                findings.add(notOfAnItem("it only has to be read without failing"));
            } else {
                findings.add(clause(clause, about, entries));
            }
        }
        for (Verdict verdict : List.of(Verdict.WRONG, Verdict.REFUSED, Verdict.MET, Verdict.NOT_OF_AN_ITEM)) {
            Optional<Finding> found = findings.stream()
                    .filter(finding -> finding.verdict == verdict)
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return notOfAnItem("it only has to be read as well-formed");
    }

    /** Comparisons in a chain are taken apart. */
    private static List<String> clauses(String expectation) {
        List<String> all = new ArrayList<>();
        for (String part : expectation.split(" and (?=entries|feed|version|not |\\(|len)")) {
            String clause = part.strip();
            if (clause.startsWith("(") && clause.endsWith(")")) {
                clause = clause.substring(1, clause.length() - 1);
            }
            Matcher chain =
                    Pattern.compile("^(entries\\S+) == (entries\\S+) == (.*)$").matcher(clause);
            if (chain.matches()) {
                all.add(chain.group(1) + " == " + chain.group(3));
                all.add(chain.group(2) + " == " + chain.group(3));
            } else {
                all.add(clause);
            }
        }
        return all;
    }

    private static Finding clause(String clause, SourceDescription about, List<Yield> entries) {
        if (clause.equals("not entries[0].has_key('link')")) {
            return check(
                    entries.get(0),
                    "",
                    yield -> yield.understood.orElseThrow().link().orElse(""));
        }
        if (clause.startsWith("version ==")) {
            return notOfAnItem("the version of the format");
        }
        if (clause.contains("guidislink")) {
            return notOfAnItem("whether the id is a link");
        }
        if (clause.startsWith("len(")) {
            return notOfAnItem("a count of links");
        }
        if (clause.equals("entries[0]['category'] != None")) {
            return entries.get(0)
                            .understood
                            .map(FeedEntry::categories)
                            .orElse(List.of())
                            .isEmpty()
                    ? new Finding(Verdict.WRONG, "no category")
                    : judged(entries.get(0), true, "");
        }
        Matcher parts = CLAUSE.matcher(clause);
        if (!parts.matches()) {
            return new Finding(Verdict.WRONG, "the expectation is not understood: " + clause);
        }
        List<String> path = new ArrayList<>();
        Matcher step = STEP.matcher(parts.group(3));
        while (step.find()) {
            path.add(Stream.of(1, 2, 3)
                    .map(step::group)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElseThrow());
        }
        String expected = literal(parts.group(4));
        if (parts.group(1).equals("feed")) {
            return ofFeed(path, expected, about);
        }
        int number = Integer.parseInt(parts.group(2));
        return number < entries.size()
                ? ofEntry(path, expected, entries.get(number))
                : new Finding(Verdict.WRONG, "there is no entry");
    }

    private static Finding ofFeed(List<String> path, String expected, SourceDescription about) {
        String last = path.get(path.size() - 1);
        return switch (path.get(0)) {
            case "title", "title_detail" -> last.equals("type") ? type() : text(expected, about.title());
            case "subtitle", "subtitle_detail", "tagline", "description" ->
                last.equals("type") ? type() : text(expected, about.description());
            case "rights", "rights_detail", "copyright" ->
                last.equals("type") ? type() : text(expected, about.licence());
            case "link" -> equal(expected, about.url());
            case "links" -> last.equals("href") ? equal(expected, about.url()) : notOfAnItem("a detail of a link");
            case "language" -> equal(expected, about.language());
            case "author", "author_detail", "publisher", "publisher_detail" ->
                last.equals("email")
                        ? mail()
                        : last.equals("url")
                                ? personUrl()
                                : equal(FeedPerson.name(expected).orElse(""), about.publisher());
            case "authors" ->
                last.equals("name") && path.get(1).equals("0")
                        ? equal(expected, about.publisher())
                        : last.equals("email")
                                ? mail()
                                : last.equals("url") ? personUrl() : notOfAnItem("a second author of the whole feed");
            case "newlocation" -> notOfAnItem("where the feed will move");
            default -> notOfAnItem("the feed's " + path.get(0) + ", of which no entry is made");
        };
    }

    private static Finding ofEntry(List<String> path, String expected, Yield entry) {
        String last = path.get(path.size() - 1);
        String first = path.get(0);
        if (first.equals("source")) {
            return ofSource(path, expected, entry);
        }
        if (last.equals("email")) {
            return mail();
        }
        if (last.equals("type") && !first.equals("links") && !first.equals("enclosures")) {
            return type();
        }
        return switch (first) {
            case "title", "title_detail" -> text(expected, entry, title(entry));
            case "summary", "summary_detail", "description" -> text(expected, entry, summary(entry));
            case "content" ->
                last.equals("src") ? listed(expected, entry, links(entry)) : text(expected, entry, content(entry));
            case "link" ->
                check(
                        entry,
                        expected,
                        yield -> yield.record
                                .map(SuppliedRecord::url)
                                .orElseGet(() ->
                                        yield.understood.orElseThrow().link().orElse("")));
            case "links" -> ofLinks(path, expected, entry);
            case "enclosures" ->
                last.equals("length") || last.equals("type")
                        ? notOfAnItem("size or type of an enclosure")
                        : listed(expected.startsWith("{") ? field(expected, "href") : expected, entry, links(entry));
            case "id", "guid" ->
                check(
                        entry,
                        expected,
                        yield -> yield.record
                                .map(SuppliedRecord::externalId)
                                .orElseGet(() -> yield.understood.orElseThrow().id()));
            case "author", "author_detail", "authors" ->
                last.equals("url") || last.equals("href")
                        ? personUrl()
                        : listed(FeedPerson.name(expected).orElse(""), entry, authors(entry));
            case "tags", "category" ->
                last.equals("scheme")
                        ? notOfAnItem("the scheme of a category")
                        : isBehindLabel(expected, entry)
                                ? notOfAnItem("the term of a category that has a label for people to read")
                                : listed(expected, entry, categories(entry));
            case "published", "created", "updated" -> time(Times.instant(expected), entry);
            case "published_parsed", "created_parsed", "updated_parsed" -> time(tuple(expected), entry);
            case "rights", "rights_detail", "copyright", "license" -> text(expected, entry, rights(entry));
            case "expired", "expired_parsed" ->
                notOfAnItem("when an entry expires; an item has a date of review, which is the academy's");
            default -> notOfAnItem("an entry's " + first);
        };
    }

    private static Finding ofLinks(List<String> path, String expected, Yield entry) {
        String last = path.get(path.size() - 1);
        if (expected.startsWith("{") && field(expected, "rel").equals("alternate")) {
            return listed(field(expected, "href"), entry, links(entry));
        }
        if (last.equals("href") && expected.contains("/licenses/")) {
            return text(expected, entry, rights(entry));
        }
        return last.equals("href") ? listed(expected, entry, links(entry)) : notOfAnItem("a detail of a link");
    }

    /** Of the feed that an entry was copied from only what stands in for what the entry lacks has a meaning. */
    private static Finding ofSource(List<String> path, String expected, Yield entry) {
        String last = path.get(path.size() - 1);
        return switch (path.get(1)) {
            case "author", "author_detail", "authors" ->
                last.equals("email")
                        ? mail()
                        : last.equals("url")
                                ? personUrl()
                                : listed(FeedPerson.name(expected).orElse(""), entry, authors(entry));
            case "rights", "rights_detail" -> last.equals("type") ? type() : text(expected, entry, rights(entry));
            default -> notOfAnItem("the " + path.get(1) + " of the feed that an entry was copied from");
        };
    }

    private static String title(Yield entry) {
        return entry.record
                .map(SuppliedRecord::title)
                .orElseGet(() -> entry.understood.orElseThrow().title());
    }

    private static String summary(Yield entry) {
        return entry.record
                .map(SuppliedRecord::summary)
                .orElseGet(() -> entry.understood.orElseThrow().summary().plain());
    }

    private static String content(Yield entry) {
        return entry.record
                .map(SuppliedRecord::body)
                .orElseGet(() -> entry.understood.orElseThrow().content().markdown());
    }

    private static String rights(Yield entry) {
        return entry.record
                .map(SuppliedRecord::licence)
                .orElseGet(() -> entry.understood.orElseThrow().rights().orElse(""));
    }

    private static List<String> authors(Yield entry) {
        return entry.record
                .map(SuppliedRecord::authors)
                .orElseGet(() -> entry.understood.orElseThrow().authors());
    }

    private static List<String> categories(Yield entry) {
        return entry.record
                .map(SuppliedRecord::skills)
                .orElseGet(() -> entry.understood.orElseThrow().categories());
    }

    private static boolean isBehindLabel(String term, Yield entry) {
        List<String> categories = categories(entry);
        return !categories.isEmpty()
                && !categories.contains(term)
                && entry.source.contains("term=\"" + term + "\"")
                && categories.stream().anyMatch(label -> entry.source.contains("label=\"" + label + "\""));
    }

    private static List<String> links(Yield entry) {
        List<String> all =
                new ArrayList<>(entry.understood.map(FeedEntry::mediaLinks).orElse(List.of()));
        entry.understood.flatMap(FeedEntry::link).ifPresent(all::add);
        return all;
    }

    private static Finding time(Optional<Instant> expected, Yield entry) {
        Optional<Instant> is = entry.record
                .map(record -> Optional.ofNullable(record.issuedAt()))
                .orElseGet(
                        () -> entry.understood.flatMap(known -> known.issued().or(known::updated)));
        return judged(entry, expected.isPresent() && expected.equals(is), "expected " + expected + ", is " + is);
    }

    private static Optional<Instant> tuple(String text) {
        String[] n = text.replaceAll("[( )]", "").split(",");
        return Times.instant("%s-%02d-%02dT%02d:%02d:%02dZ"
                .formatted(
                        n[0],
                        Integer.parseInt(n[1]),
                        Integer.parseInt(n[2]),
                        Integer.parseInt(n[3]),
                        Integer.parseInt(n[4]),
                        Integer.parseInt(n[5])));
    }

    private interface Look {
        String at(Yield entry);
    }

    private static Finding check(Yield entry, String expected, Look look) {
        String is = look.at(entry);
        return judged(entry, expected.equals(is), "expected " + expected + ", is " + is);
    }

    private static Finding listed(String expected, Yield entry, List<String> are) {
        return judged(entry, are.contains(expected), "expected " + expected + " among " + are);
    }

    private static Finding text(String expected, Yield entry, String is) {
        return judged(entry, isText(expected, is), "expected " + expected + ", is " + is);
    }

    private static Finding text(String expected, String is) {
        return isText(expected, is) ? met() : new Finding(Verdict.WRONG, "expected " + expected + ", is " + is);
    }

    private static Finding equal(String expected, String is) {
        return expected.equals(is == null ? "" : is)
                ? met()
                : new Finding(Verdict.WRONG, "expected " + expected + ", is " + is);
    }

    /** The same as Markdown, or where the text is on one line and plain, the same words. */
    private static boolean isText(String expected, String is) {
        String text = is == null ? "" : is;
        return text.equals(SafeText.markdown(expected, ""))
                || text.equals(SafeText.plain(expected))
                || text.equals(SafeText.line(expected))
                || SafeText.plainOfMarkdown(text).equals(expected);
    }

    private static Finding judged(Yield entry, boolean good, String why) {
        if (!good) {
            return new Finding(
                    Verdict.WRONG, why + (entry.record.isPresent() ? "" : " (refused: " + entry.refusal + ")"));
        }
        return entry.record.isPresent() ? met() : new Finding(Verdict.REFUSED, entry.refusal);
    }

    private static Finding met() {
        return new Finding(Verdict.MET, "");
    }

    private static Finding type() {
        return notOfAnItem("the media type of a text: all become Markdown or plain");
    }

    private static Finding mail() {
        return notOfAnItem("a mail address of a person, which is not kept");
    }

    private static Finding personUrl() {
        return notOfAnItem("the page of a person");
    }

    private static Finding notOfAnItem(String why) {
        return new Finding(Verdict.NOT_OF_AN_ITEM, why);
    }

    private static String field(String dictionary, String name) {
        Matcher found = Pattern.compile("'" + name + "': '([^']*)'").matcher(dictionary);
        return found.find() ? found.group(1) : "";
    }

    /** A Python string, or the text of any other literal. */
    private static String literal(String python) {
        String text = python.strip();
        for (String quote : List.of("\"\"\"", "'", "\"")) {
            if (text.length() >= 2 * quote.length() && text.startsWith(quote) && text.endsWith(quote)) {
                String inside = text.substring(quote.length(), text.length() - quote.length());
                return inside.replace("\\xe4", "ä").replace("\\'", "'").replace("\\n", "\n");
            }
        }
        return text;
    }
}
