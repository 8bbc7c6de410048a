package academy.praxis.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/** Takes no text with the character U+0000: no database column can hold it (PostgreSQL, section 8.3). */
class StorableText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    private StorableText() {
        super(String.class);
    }

    static SimpleModule module() {
        return new SimpleModule("praxis-text")
                .addDeserializer(String.class, new StorableText())
                .addKeyDeserializer(String.class, new Key());
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return storable(StringDeserializer.instance.deserialize(parser, context), context);
    }

    private static String storable(String text, DeserializationContext context) throws IOException {
        if (text != null && text.indexOf('\0') >= 0) {
            throw context.weirdStringException(text, String.class, "has U+0000");
        }
        return text;
    }

    private static class Key extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return storable(key, context);
        }
    }
}
