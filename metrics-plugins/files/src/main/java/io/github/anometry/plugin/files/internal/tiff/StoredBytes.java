package io.github.anometry.plugin.files.internal.tiff;

import io.github.anometry.plugin.files.internal.pixel.DecodedBytes;
import io.github.anometry.plugin.files.internal.pixel.FormatMessages;
import java.io.EOFException;
import java.io.IOException;

/** Uncompressed bytes. */
final class StoredBytes implements DecodedBytes {
    private final byte[] file;
    private final int end;
    private int at;

    StoredBytes(byte[] file, int offset, int length) {
        this.file = file;
        this.at = offset;
        this.end = offset + length;
    }

    @Override
    public void read(byte[] target, int from, int length) throws IOException {
        if (length > end - at) {
            throw new EOFException(FormatMessages.tooFewBytes());
        }
        System.arraycopy(file, at, target, from, length);
        at += length;
    }
}
