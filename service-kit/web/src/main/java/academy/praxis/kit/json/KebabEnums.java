package academy.praxis.kit.json;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Locale;

/** Names every enum constant in lower kebab case, unless an annotation names it otherwise. */
class KebabEnums extends JacksonAnnotationIntrospector {
    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
        String[] found = super.findEnumValues(config, type, values, names);
        for (int i = 0; i < values.length; i++) {
            if (found[i] == null) {
                found[i] = values[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
        return found;
    }
}
