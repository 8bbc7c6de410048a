package academy.praxis.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many streams of server-sent events, read by one thread, so that the reading costs little beside what is measured. */
final class OpenStreams implements Closing {
    private static final int KEPT = 4_096;

    private final Selector selector;
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
    private final StringBuilder[] unseen;

    private OpenStreams(Selector selector, int streams) {
        this.selector = selector;
        this.unseen = new StringBuilder[streams];
    }

    /** Opens so many streams for each of the tokens. */
    static OpenStreams to(URI address, List<String> tokens, int each) throws IOException {
        OpenStreams streams = new OpenStreams(Selector.open(), tokens.size() * each);
        for (int i = 0; i < tokens.size() * each; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
            String request = "GET " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                    + "\r\nAccept: text/event-stream\r\nAuthorization: Bearer " + tokens.get(i / each) + "\r\n\r\n";
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            channel.register(streams.selector, SelectionKey.OP_READ, i);
            streams.channels.add(channel);
            streams.unseen[i] = new StringBuilder();
        }
        return streams;
    }

    /**
     * Waits until each stream has this in what came since it was last waited for.
     *
     * @return when each had it, as {@link System#nanoTime}
     * @throws IOException when one ends or has not heard in time
     */
    long[] awaitEach(String text, long millis) throws IOException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        long[] heard = new long[unseen.length];
        int missing = note(text, heard);
        while (missing > 0) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                int first = firstMissing(heard);
                throw new IOException(missing + " of " + unseen.length + " streams did not hear '" + text
                        + "' in time; the first of them last heard: " + unseen[first]);
            }
            selector.select(left);
            for (SelectionKey key : selector.selectedKeys()) {
                int stream = (Integer) key.attachment();
                read((SocketChannel) key.channel(), stream);
                missing -= note(text, heard, stream) ? 1 : 0;
            }
            selector.selectedKeys().clear();
        }
        return heard;
    }

    private static int firstMissing(long[] heard) {
        for (int i = 0; i < heard.length; i++) {
            if (heard[i] == 0) {
                return i;
            }
        }
        return 0;
    }

    private int note(String text, long[] heard) {
        int missing = 0;
        for (int i = 0; i < heard.length; i++) {
            missing += note(text, heard, i) ? 0 : 1;
        }
        return missing;
    }

    private boolean note(String text, long[] heard, int stream) {
        int at = heard[stream] == 0 ? unseen[stream].indexOf(text) : -1;
        if (at < 0) {
            return false;
        }
        heard[stream] = System.nanoTime();
        unseen[stream].delete(0, at + text.length());
        return true;
    }

    private void read(SocketChannel channel, int stream) throws IOException {
        buffer.clear();
        if (channel.read(buffer) < 0) {
            throw new IOException("A stream ended: " + unseen[stream]);
        }
        StringBuilder text = unseen[stream];
        text.append(StandardCharsets.UTF_8.decode(buffer.flip()));
        if (text.length() > KEPT) {
            text.delete(0, text.length() - KEPT);
        }
    }

    @Override
    public void close() {
        try {
            for (SocketChannel channel : channels) {
                channel.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
