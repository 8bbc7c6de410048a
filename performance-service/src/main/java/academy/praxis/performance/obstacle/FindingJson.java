package academy.praxis.performance.obstacle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;

/** A finding as it is kept, by a mapper of its own. */
class FindingJson implements AttributeConverter<Finding, String> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(Finding finding) {
        try {
            return finding == null ? null : JSON.writeValueAsString(finding);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public Finding convertToEntityAttribute(String text) {
        try {
            return text == null ? null : JSON.readValue(text, Finding.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
