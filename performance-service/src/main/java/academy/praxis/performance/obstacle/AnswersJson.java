package academy.praxis.performance.obstacle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import java.util.List;

/** Answers as they are kept. The mapper is its own, so that the API's JSON may change and what is kept stays readable. */
class AnswersJson implements AttributeConverter<List<Answered>, String> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Answered>> ANSWERS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Answered> answers) {
        try {
            return JSON.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public List<Answered> convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
