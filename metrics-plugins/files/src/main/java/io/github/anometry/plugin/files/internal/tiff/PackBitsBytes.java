package io.github.anometry.plugin.files.internal.tiff;

import io.github.anometry.plugin.files.internal.pixel.DecodedBytes;
import io.github.anometry.plugin.files.internal.pixel.FormatMessages;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/** Bytes compressed by PackBits: runs of one byte, and runs of different ones. */
final class PackBitsBytes implements DecodedBytes {
    private final byte[] file;
    private final int end;
    private int at;
    private int left;
    private boolean repeats;

    PackBitsBytes(byte[] file, int offset, int length) {
        this.file = file;
        this.at = offset;
        this.end = offset + length;
    }

    @Override
    public void read(byte[] target, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (left == 0) {
                beginRun();
            }
            int count = Math.min(left, length - done);
            if (repeats) {
                Arrays.fill(target, from + done, from + done + count, file[at]);
            } else {
                System.arraycopy(file, at, target, from + done, count);
                at += count;
            }
            done += count;
            left -= count;
            if (repeats && left == 0) {
                at++;
            }
        }
    }

    private void beginRun() throws IOException {
        int control = Byte.MIN_VALUE; // a no-op
        while (control == Byte.MIN_VALUE) {
            require(1);
            control = file[at++];
        }
        repeats = control < 0;
        left = Math.abs(control) + 1;
        require(repeats ? 1 : left);
    }

    private void require(int count) throws IOException {
        if (count > end - at) {
            throw new EOFException(FormatMessages.tooFewBytes());
        }
    }
}
