package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.internal.ForeignCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's own readers of images, whatever others the class path has. The JDK gives them by its registry only, which asks all providers
 * of the class path when it is made: one that cannot be loaded ends that, and each later attempt. Only then it is made without
 * them, so that programs that rely on theirs keep them.
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
            ForeignCode.hold(broken, "an ImageIO provider of the class path");
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
            throw new IOException(ForeignCode.describe(broken), broken);
        }
        return registry;
    }

    /** Sees the JDK's classes only: the registry asks the loader of the thread that makes it. */
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
