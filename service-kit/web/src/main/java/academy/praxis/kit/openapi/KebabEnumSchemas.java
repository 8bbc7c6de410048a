package academy.praxis.kit.openapi;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Describes enums as they stand in JSON, in lower kebab case: the scanner knows only the constants' names. */
public class KebabEnumSchemas implements OASFilter {
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    @Override
    public Schema filterSchema(Schema schema) {
        List<Object> values = schema.getEnumeration();
        if (values != null) {
            schema.setEnumeration(values.stream().map(KebabEnumSchemas::kebab).toList());
            schema.setDefaultValue(kebab(schema.getDefaultValue()));
        }
        return schema;
    }

    private static Object kebab(Object value) {
        return value instanceof String name && CONSTANT.matcher(name).matches()
                ? name.toLowerCase(Locale.ROOT).replace('_', '-')
                : value;
    }
}
