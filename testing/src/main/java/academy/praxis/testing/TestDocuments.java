package academy.praxis.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/** The MongoDB database of one start of the service under test. */
final class TestDocuments {

    private TestDocuments() {}

    static void remove(String uri, String database) {
        try (MongoClient client = MongoClients.create(uri)) {
            client.getDatabase(database).drop();
        }
    }
}
