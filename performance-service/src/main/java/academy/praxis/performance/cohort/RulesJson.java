package academy.praxis.performance.cohort;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import java.util.List;

/** A cohort's rules as they are kept. */
class RulesJson implements AttributeConverter<List<Rule>, String> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Rule>> RULES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Rule> rules) {
        try {
            return JSON.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public List<Rule> convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, RULES);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
