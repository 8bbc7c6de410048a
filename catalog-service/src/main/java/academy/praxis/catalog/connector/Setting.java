package academy.praxis.catalog.connector;

import academy.praxis.kit.problem.Violation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Something that a connector needs to be told.
 *
 * @param name lower case with hyphens
 * @param kind what its value looks like
 * @param required whether the connector cannot do without
 * @param description what it means, in a sentence for a curator
 * @param standard the value when none is given; {@code null} for none
 * @param options all values that it may have; empty where {@code kind} alone says it
 * @param least smallest number
 * @param most greatest number, or for text its greatest length
 */
public record Setting(
        String name,
        Kind kind,
        boolean required,
        String description,
        String standard,
        List<String> options,
        long least,
        long most) {

    /** What a value looks like. */
    public enum Kind {
        TEXT,
        /** An absolute http or https address. */
        URL,
        NUMBER,
        /** {@code true} or {@code false}. */
        YES_NO,
        /** BCP 47. */
        LANGUAGE,
        /** One of the options. */
        CHOICE
    }

    private static final int MOST_CHARACTERS = 2000;

    /** An address that has to be given. */
    public static Setting url(String name, String description) {
        return new Setting(name, Kind.URL, true, description, null, List.of(), 0, MOST_CHARACTERS);
    }

    /** Text that may be given. */
    public static Setting text(String name, String description) {
        return new Setting(name, Kind.TEXT, false, description, null, List.of(), 0, MOST_CHARACTERS);
    }

    /** A whole number that may be given. */
    public static Setting number(String name, String description, long standard, long least, long most) {
        return new Setting(name, Kind.NUMBER, false, description, Long.toString(standard), List.of(), least, most);
    }

    /** A switch. */
    public static Setting yesNo(String name, String description, boolean standard) {
        return new Setting(name, Kind.YES_NO, false, description, Boolean.toString(standard), List.of(), 0, 5);
    }

    /** A language. */
    public static Setting language(String name, String description) {
        return new Setting(name, Kind.LANGUAGE, false, description, null, List.of(), 0, 35);
    }

    /** One of some words. */
    public static Setting choice(String name, String description, String standard, Collection<String> options) {
        return new Setting(name, Kind.CHOICE, false, description, standard, List.copyOf(options), 0, MOST_CHARACTERS);
    }

    /** The same, to be given in any case. */
    public Setting needed() {
        return new Setting(name, kind, true, description, null, options, least, most);
    }

    /**
     * Whether a connector can work with these values.
     *
     * @return what is wrong, by name of the setting; empty when nothing is
     */
    public static List<Violation> check(List<Setting> settings, Map<String, String> values) {
        List<Violation> wrong = new ArrayList<>();
        for (Setting setting : settings) {
            String value = values.get(setting.name);
            if (value == null || value.isEmpty()) {
                if (setting.required) {
                    wrong.add(new Violation(setting.name, "is needed"));
                }
            } else {
                String problem = setting.problemOf(value);
                if (problem != null) {
                    wrong.add(new Violation(setting.name, problem));
                }
            }
        }
        for (String name : new TreeSet<>(values.keySet())) {
            if (settings.stream().noneMatch(setting -> setting.name.equals(name))) {
                wrong.add(new Violation(name, "is no setting of this connector"));
            }
        }
        return wrong;
    }

    /** The value given, else the standard one, else {@code null}. */
    public String of(Map<String, String> values) {
        String value = values.get(name);
        return value == null || value.isEmpty() ? standard : value;
    }

    private String problemOf(String value) {
        return switch (kind) {
            case TEXT -> value.length() > most ? "has at most " + most + " characters" : null;
            case URL -> isWebAddress(value) ? null : "must be an absolute http or https address";
            case NUMBER -> isNumber(value) ? null : "must be a whole number from " + least + " to " + most;
            case YES_NO -> value.equals("true") || value.equals("false") ? null : "must be true or false";
            case LANGUAGE -> isLanguage(value) ? null : "must be a language tag such as en or nl-BE";
            case CHOICE -> options.contains(value) ? null : "must be one of " + String.join(", ", options);
        };
    }

    private boolean isNumber(String value) {
        try {
            long number = Long.parseLong(value);
            return number >= least && number <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private boolean isWebAddress(String value) {
        try {
            URI uri = new URI(value);
            return value.length() <= most
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private boolean isLanguage(String value) {
        try {
            String language = new Locale.Builder().setLanguageTag(value).build().getLanguage();
            return value.length() <= most && !Objects.equals(language, "");
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
