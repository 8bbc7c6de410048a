package academy.praxis.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what Jackson found wrong with a body in the caller's words: the field's path and what was expected there. */
public final class JsonViolations {
    private JsonViolations() {}

    /** The problem, 400, with the field to blame where there is one. */
    public static ProblemException problemOf(JsonProcessingException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return new ProblemException(
                    ProblemType.UNKNOWN_FIELD, null, List.of(new Violation(path(unknown), "is not known here")));
        }
        if (fault instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return wrongType(format, "must be one of " + constants(format.getTargetType()));
        }
        if (fault instanceof InvalidFormatException format && format.getTargetType() == String.class) {
            return ProblemException.invalid(path(format), "must not have the character U+0000");
        }
        if (fault instanceof ValueInstantiationException value
                && value.getCause() instanceof ProblemException problem) {
            return problem;
        }
        if (fault instanceof MismatchedInputException mismatch) {
            return wrongType(mismatch, "must be " + expected(mismatch.getTargetType()));
        }
        if (fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return wrongType(mapping, "cannot be read");
        }
        return new ProblemException(ProblemType.MALFORMED_JSON, where(fault), List.of());
    }

    private static ProblemException wrongType(JsonMappingException fault, String message) {
        return new ProblemException(ProblemType.WRONG_TYPE, null, List.of(new Violation(path(fault), message)));
    }

    private static String where(JsonProcessingException fault) {
        var location = fault.getLocation();
        return location == null
                ? "The body cannot be read as JSON."
                : "The body cannot be read as JSON at line " + location.getLineNr() + ", column "
                        + location.getColumnNr() + ".";
    }

    private static String path(JsonMappingException fault) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : fault.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant ->
                        ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        return switch (type.getSimpleName()) {
            case "String" -> "a text";
            case "int", "Integer", "long", "Long", "short", "BigInteger" -> "a whole number";
            case "double", "Double", "float", "BigDecimal" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "UUID" -> "a UUID";
            case "Instant", "OffsetDateTime" -> "an RFC 3339 time";
            case "LocalDate" -> "a date such as 2026-03-31";
            case "Duration" -> "an ISO 8601 duration such as PT10M";
            case "URI" -> "a URI";
            default -> java.util.Collection.class.isAssignableFrom(type) ? "a list" : "an object";
        };
    }
}
