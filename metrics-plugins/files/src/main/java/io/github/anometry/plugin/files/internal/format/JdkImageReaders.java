package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.internal.ThirdPartyCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's own image readers, whatever else is on the class path. The JDK offers them only through its registry, which
 * asks all providers of the class path when it is created: one that fails to load breaks it, now and on each later
 * attempt. Only then is it created without them, so that programs that rely on their providers keep them.
 */
final class JdkImageReaders {
    private static final String OF_THE_JDK = "com.sun.imageio.";

    private JdkImageReaders() {}

    /** To be disposed of. */
    static ImageReader of(String format) throws IOException {
        Iterator<ImageReaderSpi> readers =
                registry().getServiceProviders(ImageReaderSpi.class, provider -> isOfTheJdk(provider, format), true);
        if (!readers.hasNext()) {
            throw new IOException(JpegMessages.noReader(format));
        }
        return readers.next().createReaderInstance();
    }

    private static boolean isOfTheJdk(Object provider, String format) {
        return provider.getClass().getName().startsWith(OF_THE_JDK)
                && Arrays.asList(((ImageReaderSpi) provider).getFormatNames()).contains(format);
    }

    private static IIORegistry registry() throws IOException {
        try {
            return IIORegistry.getDefaultInstance();
        } catch (Throwable broken) {
            ThirdPartyCode.hold(broken, "an ImageIO provider of the class path");
            return withoutOthers(broken);
        }
    }

    private static IIORegistry withoutOthers(Throwable broken) throws IOException {
        AtomicReference<@Nullable IIORegistry> made = new AtomicReference<>();
        Thread thread = new WithoutClassPath(() -> made.set(IIORegistry.getDefaultInstance()));
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, thrown) -> broken.addSuppressed(thrown));
        thread.start();
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true; // it takes no time
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        IIORegistry registry = made.get();
        if (registry == null) {
            throw new IOException(ThirdPartyCode.describe(broken), broken);
        }
        return registry;
    }

    /** Sees only the JDK's classes: the registry uses the context loader of the thread that creates it. */
    private static final class WithoutClassPath extends Thread {
        WithoutClassPath(Runnable work) {
            super(work, "anometry-image-readers");
        }

        @Override
        public ClassLoader getContextClassLoader() {
            return ClassLoader.getPlatformClassLoader();
        }
    }
}
