package academy.praxis.kit.mongo;

import com.mongodb.MongoClientSettings;
import io.quarkus.mongodb.runtime.MongoClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.bson.BsonType;
import org.bson.codecs.BsonTypeClassMap;
import org.bson.codecs.DocumentCodecProvider;
import org.bson.codecs.configuration.CodecRegistries;

/** Times in documents are read as {@link Instant}s, as they are written. */
@ApplicationScoped
class JavaTimes implements MongoClientCustomizer {
    @Override
    public MongoClientSettings.Builder customize(MongoClientSettings.Builder settings) {
        var documents = new DocumentCodecProvider(new BsonTypeClassMap(Map.of(BsonType.DATE_TIME, Instant.class)));
        return settings.codecRegistry(CodecRegistries.fromRegistries(
                CodecRegistries.fromProviders(documents), MongoClientSettings.getDefaultCodecRegistry()));
    }
}
