package academy.praxis.local.academy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;

/** Lets one command at a time change what runs. The operating system lets go of it when the command ends, however. */
public final class AcademyLock {

    private final FileChannel channel;

    private AcademyLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Does the work while no other command changes what runs.
     *
     * @param command what is being done, for others who want to
     * @throws PraxisException if another command is at work; the message names it
     */
    public static <T> T holding(Path home, String command, Callable<T> work) throws Exception {
        AcademyLock lock = take(home, command);
        try {
            return work.call();
        } finally {
            lock.release();
        }
    }

    private static AcademyLock take(Path home, String command) {
        Path file = home.resolve("command.lock");
        try {
            Files.createDirectories(home);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                String holder = Files.readString(file).trim();
                channel.close();
                throw new PraxisException("Another command is at work on this academy: " + holder
                        + ". Wait until it is done, or press Ctrl-C where it runs.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(("praxis " + command + " (process "
                            + ProcessHandle.current().pid() + ")")
                    .getBytes(StandardCharsets.UTF_8)));
            return new AcademyLock(channel);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameJvm) {
            return false;
        }
    }

    private void release() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
