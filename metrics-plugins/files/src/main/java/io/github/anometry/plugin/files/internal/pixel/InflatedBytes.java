package io.github.anometry.plugin.files.internal.pixel;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Bytes of a zlib stream, which ends with an Adler-32 check sum. It may be split over several parts of the file. */
public final class InflatedBytes implements DecodedBytes {
    private final Inflater inflater = new Inflater();
    private final byte[] file;
    private final int[] offsets;
    private final int[] lengths;
    private int parts;
    /** Rows are short, and zlib is slow if each row is inflated separately. */
    private final byte[] buffer = new byte[1 << 15];

    private int bufferAt;
    private int bufferEnd;

    public InflatedBytes(byte[] file, int[] offsets, int[] lengths) {
        this.file = file;
        this.offsets = offsets;
        this.lengths = lengths;
    }

    @Override
    public void read(byte[] target, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (bufferAt == bufferEnd) {
                if (inflater.finished()) {
                    throw new EOFException(FormatMessages.tooFewBytes());
                }
                bufferAt = 0;
                bufferEnd = inflate();
            }
            int count = Math.min(length - done, bufferEnd - bufferAt);
            System.arraycopy(buffer, bufferAt, target, from + done, count);
            bufferAt += count;
            done += count;
        }
    }

    /** Also reads what the image does not need, since the check sum comes after it. */
    @Override
    public void finish() throws IOException {
        while (!inflater.finished()) {
            inflate();
        }
    }

    private int inflate() throws IOException {
        try {
            int count = inflater.inflate(buffer);
            if (count == 0 && !inflater.finished()) {
                if (inflater.needsDictionary()) {
                    throw new IOException(FormatMessages.needsDictionary());
                }
                if (parts == offsets.length) {
                    throw new EOFException(FormatMessages.tooFewBytes());
                }
                inflater.setInput(file, offsets[parts], lengths[parts]);
                parts++;
            }
            return count;
        } catch (DataFormatException e) {
            throw new IOException(FormatMessages.zlib(String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
