package academy.praxis.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A request body of unknown length that fails as soon as it is longer than allowed. */
final class LimitedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final long limit;
    private final Runnable onExceeded;
    private long seen;
    private boolean exceeded;
    private Handler<Throwable> failed;

    LimitedBody(ReadStream<Buffer> body, long limit, Runnable onExceeded) {
        this.body = body;
        this.limit = limit;
        this.onExceeded = onExceeded;
    }

    @Override
    public LimitedBody handler(Handler<Buffer> handler) {
        body.handler(handler == null ? null : chunk -> accept(handler, chunk));
        return this;
    }

    private void accept(Handler<Buffer> handler, Buffer chunk) {
        if (exceeded) {
            return;
        }
        seen += chunk.length();
        if (seen <= limit) {
            handler.handle(chunk);
            return;
        }
        exceeded = true;
        onExceeded.run();
        if (failed != null) {
            failed.handle(new IllegalStateException("The body is larger than " + limit + " bytes"));
        }
    }

    @Override
    public LimitedBody exceptionHandler(Handler<Throwable> handler) {
        failed = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody endHandler(Handler<Void> handler) {
        body.endHandler(
                handler == null
                        ? null
                        : end -> {
                            if (!exceeded) {
                                handler.handle(null);
                            }
                        });
        return this;
    }

    @Override
    public LimitedBody pause() {
        body.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        body.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
