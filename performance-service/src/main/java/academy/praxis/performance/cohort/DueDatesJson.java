package academy.praxis.performance.cohort;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import java.util.List;

/** Due dates that a manager chose, as they are kept. */
class DueDatesJson implements AttributeConverter<List<DueDate>, String> {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final TypeReference<List<DueDate>> DATES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<DueDate> dates) {
        try {
            return JSON.writeValueAsString(dates);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public List<DueDate> convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, DATES);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
