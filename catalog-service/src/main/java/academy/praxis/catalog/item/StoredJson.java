package academy.praxis.catalog.item;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;

/** Records as JSON in the store. What an older release wrote is read: fields that are gone are passed over. */
abstract class StoredJson<T> implements AttributeConverter<T, String> {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Class<T> type;

    private StoredJson(Class<T> type) {
        this.type = type;
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        return value == null ? null : write(value);
    }

    @Override
    public T convertToEntityAttribute(String json) {
        try {
            return json == null ? null : JSON.readValue(json, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The store holds JSON that is no " + type.getSimpleName(), broken);
        }
    }

    static final class Details extends StoredJson<ItemDetails> {
        Details() {
            super(ItemDetails.class);
        }
    }

    static final class Content extends StoredJson<ItemContent> {
        Content() {
            super(ItemContent.class);
        }
    }
}
