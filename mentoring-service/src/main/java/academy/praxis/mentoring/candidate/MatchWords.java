package academy.praxis.mentoring.candidate;

import academy.praxis.mentoring.language.Texts;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in a language why people are matched, or why not. */
public final class MatchWords {
    private static final int MINUTES_PER_HOUR = 60;

    private final Texts texts;
    private final Locale locale;

    /** @param languages what a client asked for, as {@code Accept-Language} says it */
    public MatchWords(String languages) {
        this.texts = Texts.of("match", languages);
        this.locale = Locale.forLanguageTag(texts.language());
    }

    /** Each in a sentence. */
    public List<String> say(List<MatchReason> reasons) {
        return reasons.stream().map(this::say).toList();
    }

    /** A rule that keeps two people from being a pair. It tells of an avoid list without telling whose. */
    public String say(HardRule rule) {
        return say("rule." + rule.name());
    }

    /**
     * More mentees than places.
     *
     * @param mentors the names of some
     * @param others how many mentors more
     */
    public String shortage(int mentees, int places, List<String> mentors, int others) {
        List<String> all = new ArrayList<>(mentors);
        if (others > 0) {
            all.add(say("others", others));
        }
        return say("shortage", mentees, list(all), places);
    }

    /**
     * What one more mentor would give.
     *
     * @param language what they speak (BCP 47); {@code null} when it is about a task
     * @param task what they help with; {@code null} when it is about a language
     */
    public String gain(String language, String task, int places, int more) {
        return language == null
                ? say("gain.task", term(task), places, more)
                : say("gain.language", language(language), places, more);
    }

    /** A sentence of texts/match. */
    public String say(String key, Object... values) {
        return new MessageFormat(texts.get(key), locale).format(values);
    }

    private String say(MatchReason reason) {
        String key = "reason." + reason.kind().name();
        return switch (reason.kind()) {
            case TASKS -> say(key, reason.terms().size(), reason.number(), terms(reason));
            case SKILLS -> say(key, terms(reason));
            case CHOICE, MENTEES -> say(key, reason.number());
            case MINUTES -> say(key, time(reason.number()));
            case LANGUAGES ->
                say(
                        key,
                        list(reason.terms().stream()
                                .map(this::language)
                                .sorted()
                                .toList()));
            case EXPERIENCE, OTHER_ROLE, OTHER_TEAM -> say(key);
            case SENTENCE -> reason.terms().get(0);
        };
    }

    private String terms(MatchReason reason) {
        return list(reason.terms().stream().map(MatchWords::term).toList());
    }

    /** Tasks and skills are kept as terms of a vocabulary, such as {@code first-contact}. */
    private static String term(String term) {
        return term.replace('-', ' ');
    }

    private String language(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayName(locale);
        return name.isEmpty() ? tag : name;
    }

    private String time(int minutes) {
        List<String> parts = new ArrayList<>();
        if (minutes >= MINUTES_PER_HOUR) {
            parts.add(say("hours", minutes / MINUTES_PER_HOUR));
        }
        if (minutes % MINUTES_PER_HOUR > 0) {
            parts.add(say("minutes", minutes % MINUTES_PER_HOUR));
        }
        return list(parts);
    }

    private String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : say("list", String.join(", ", parts.subList(0, last)), parts.get(last));
    }
}
