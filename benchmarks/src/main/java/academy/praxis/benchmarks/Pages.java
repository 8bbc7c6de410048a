package academy.praxis.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.concurrent.CompletionStage;

/** Pages of a service over HTTP, each asked for by a member. */
final class Pages implements Closing {
    private static final int CONNECTIONS = 64;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient http;

    Pages(String url) {
        URI address = URI.create(url);
        http = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(address.getHost())
                .setDefaultPort(address.getPort())
                .setMaxPoolSize(CONNECTIONS));
    }

    /** The size of the page in bytes; fails when the answer is no 200. */
    CompletionStage<Integer> ask(String path, String token) {
        return answer(path, token).map(Buffer::length).toCompletionStage();
    }

    /** The page, waited for. */
    JsonObject get(String path, String token) throws Exception {
        return answer(path, token)
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .toJsonObject();
    }

    private Future<Buffer> answer(String path, String token) {
        return http.request(HttpMethod.GET, path)
                .flatMap(request ->
                        request.putHeader("Authorization", "Bearer " + token).send())
                .flatMap(response -> response.statusCode() == 200
                        ? response.body()
                        : Future.failedFuture(path + " answered " + response.statusCode()));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
