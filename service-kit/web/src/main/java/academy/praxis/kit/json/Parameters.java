package academy.praxis.kit.json;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import academy.praxis.kit.problem.Violation;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads query parameters: enums as they stand in JSON, in lower kebab case, and the simple types. A value of another type is a 400
 * that names the parameter. (In a path such a value names nothing that there is, and stays a 404.)
 */
@Provider
public class Parameters implements ParamConverterProvider {
    private static final Map<Class<?>, Reader> SIMPLE = Map.of(
            int.class, new Reader("a whole number", Integer::valueOf),
            Integer.class, new Reader("a whole number", Integer::valueOf),
            boolean.class, new Reader("true or false", Parameters::bool),
            Boolean.class, new Reader("true or false", Parameters::bool),
            UUID.class, new Reader("a UUID", UUID::fromString));

    private record Reader(String expected, Function<String, ?> read) {}

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        String name = queryParameter(annotations);
        Reader reader = type.isEnum() ? enumReader(type) : SIMPLE.get(type);
        return name == null || reader == null ? null : new Converter<>(name, reader);
    }

    private static String queryParameter(Annotation[] annotations) {
        return Arrays.stream(annotations == null ? new Annotation[0] : annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse(null);
    }

    private static Reader enumReader(Class<?> type) {
        Map<String, Object> constants = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(
                        Parameters::kebab, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
        return new Reader("one of " + String.join(", ", constants.keySet()), value -> {
            Object constant = constants.get(value);
            if (constant == null) {
                throw new IllegalArgumentException();
            }
            return constant;
        });
    }

    private static String kebab(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Boolean bool(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException();
        }
        return Boolean.valueOf(value);
    }

    private record Converter<T>(String name, Reader reader) implements ParamConverter<T> {
        @Override
        @SuppressWarnings("unchecked") // The reader was chosen by the type.
        public T fromString(String value) {
            try {
                return (T) reader.read().apply(value);
            } catch (IllegalArgumentException e) {
                throw new BadRequestException(new ProblemException(
                        ProblemType.WRONG_TYPE, null, List.of(new Violation(name, "must be " + reader.expected()))));
            }
        }

        @Override
        public String toString(T value) {
            return value instanceof Enum<?> ? kebab(value) : String.valueOf(value);
        }
    }
}
