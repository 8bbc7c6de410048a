package academy.praxis.kit.mongo;

import academy.praxis.embedded.Engines;
import academy.praxis.embedded.MongoEngine;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import io.quarkus.mongodb.impl.ReactiveMongoClientImpl;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A MongoDB of one's own, from a folder, with what the kit's classes are made of. */
final class LocalMongo implements AutoCloseable {
    private final MongoEngine engine;
    private final MongoClient client;

    LocalMongo(Path folder) {
        engine = Engines.mongo(academy.praxis.embedded.MongoSettings.in(folder));
        engine.start();
        client = MongoClients.create(new JavaTimes()
                .customize(MongoClientSettings.builder().applyConnectionString(new ConnectionString(engine.uri())))
                .build());
    }

    Store store(String database) {
        return new Store(new ReactiveMongoClientImpl(client), settings(database));
    }

    MongoSettings settings(String database) {
        return new Settings(engine.uri(), database, List.of("things"), Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        client.close();
        engine.stop();
    }

    private record Settings(String uri, String database, List<String> outboxCollections, Duration lease)
            implements MongoSettings {}
}
