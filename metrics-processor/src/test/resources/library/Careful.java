package library;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Throws checked exceptions everywhere. */
public class Careful {
    private final String path;
    private double sum;

    public Careful(String path) throws FileNotFoundException, IOException {
        if (path.isEmpty()) {
            throw new FileNotFoundException("no path");
        }
        this.path = path;
    }

    public void setScale(double scale) throws TimeoutException {
        if (scale < 0) {
            throw new TimeoutException(path);
        }
    }

    public void update(double value) throws TimeoutException {
        if (value < 0) {
            throw new TimeoutException("waited for " + path);
        }
        sum += value;
    }

    public double compute() throws IOException {
        if (sum > 100) {
            throw new IOException("disk full");
        }
        return sum;
    }

    public void reset() throws IOException {
        if (sum < 0) {
            throw new IOException("locked");
        }
        sum = 0;
    }

    public void merge(Careful other) throws IOException {
        if (other.sum > 1000) {
            throw new IOException("too much");
        }
        sum += other.sum;
    }
}
