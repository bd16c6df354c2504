package io.github.anometry.core.logging;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Serialises processes that append to the same file. */
final class FileTurn {
    private static final long FIRST_PAUSE = 1;
    private static final long LONGEST_PAUSE = 20;

    private FileTurn() {}

    /**
     * Waits until no other process appends to the file, and locks it until the channel is closed. On a file system without
     * locks, it does not lock.
     *
     * @throws IOException if another process keeps the file locked for longer than {@code seconds}
     */
    static void take(FileChannel file, int seconds) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        boolean interrupted = false;
        try {
            for (long pause = FIRST_PAUSE; isTaken(file); pause = Math.min(2 * pause, LONGEST_PAUSE)) {
                if (System.nanoTime() > end) {
                    throw new IOException(Messages.lockedByAnother(seconds));
                }
                try {
                    Thread.sleep(pause);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean isTaken(FileChannel file) {
        try {
            @Nullable FileLock lock = file.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException ofAnotherClassLoader) {
            return true;
        } catch (IOException noLocks) {
            // Some network and container file systems have no locks. A result written without a lock is better than
            // none.
            return false;
        }
    }
}
