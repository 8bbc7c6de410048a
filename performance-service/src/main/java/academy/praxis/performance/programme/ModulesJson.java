package academy.praxis.performance.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import java.util.List;

/** A programme's modules as they are kept. The mapper is its own, so that the API's JSON may change and what is kept stays readable. */
class ModulesJson implements AttributeConverter<List<Module>, String> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Module>> MODULES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Module> modules) {
        try {
            return JSON.writeValueAsString(modules);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public List<Module> convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, MODULES);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
