package io.github.anometry.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.SecureClassLoader;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of one plugin: shared ones from the program, those of the JDK from the JDK, and all others from the
 * plugin's own jars, without {@code Class-Path} entries and without the JDK's cache of open files.
 */
final class PluginClassLoader extends SecureClassLoader {
    /** Larger than any class file of a compiler. */
    private static final int MAX_CLASS = 16 << 20;

    private static final boolean PARALLEL = registerAsParallelCapable();

    private final ClassLoader program;
    private final SharedPackages shared;
    private final List<PluginJar> jars;

    PluginClassLoader(String plugin, ClassLoader program, List<PluginJar> jars) {
        super("plugin " + plugin, ClassLoader.getPlatformClassLoader());
        this.program = program;
        this.shared = SharedPackages.of(program);
        this.jars = List.copyOf(jars);
    }

    /** Whether two threads can load two classes concurrently. */
    static boolean isParallel() {
        return PARALLEL;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (shared.hasClass(name)) {
            try {
                return program.loadClass(name);
            } catch (ClassNotFoundException programHasNone) {
                // The plugin may have its own copy.
                return super.loadClass(name, resolve);
            }
        }
        return super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String path = name.replace('.', '/') + ".class";
        try {
            for (PluginJar jar : jars) {
                Optional<byte[]> bytes = jar.bytes(path, MAX_CLASS);
                if (bytes.isPresent()) {
                    return define(name, bytes.get(), jar);
                }
            }
        } catch (PluginJar.EntryTooLargeException tooLarge) {
            throw (LinkageError) new ClassFormatError(tooLarge.getMessage()).initCause(tooLarge);
        } catch (IOException | IllegalStateException closedOrDamaged) {
            throw new ClassNotFoundException(name, closedOrDamaged);
        }
        throw new ClassNotFoundException(name);
    }

    private Class<?> define(String name, byte[] bytes, PluginJar jar) throws IOException {
        int dot = name.lastIndexOf('.');
        if (dot > 0) {
            definePackage(name.substring(0, dot), jar.manifest().getMainAttributes());
        }
        CodeSource source = new CodeSource(jar.copy().path().toUri().toURL(), (Certificate[]) null);
        return defineClass(name, bytes, 0, bytes.length, new ProtectionDomain(source, null, this, null));
    }

    /** Defines the package with the versions of the jar. */
    private void definePackage(String name, Attributes manifest) {
        if (getDefinedPackage(name) != null) {
            return;
        }
        try {
            definePackage(
                    name,
                    manifest.getValue(Attributes.Name.SPECIFICATION_TITLE),
                    manifest.getValue(Attributes.Name.SPECIFICATION_VERSION),
                    manifest.getValue(Attributes.Name.SPECIFICATION_VENDOR),
                    manifest.getValue(Attributes.Name.IMPLEMENTATION_TITLE),
                    manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION),
                    manifest.getValue(Attributes.Name.IMPLEMENTATION_VENDOR),
                    null);
        } catch (IllegalArgumentException anotherThreadDid) {
            return;
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        URL ofProgram = shared.hasResource(name) ? program.getResource(name) : null;
        return ofProgram == null ? super.getResource(name) : ofProgram;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        if (!shared.hasResource(name)) {
            return super.getResources(name);
        }
        List<URL> all = Collections.list(program.getResources(name));
        all.addAll(Collections.list(super.getResources(name)));
        return Collections.enumeration(all);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        List<URL> found = resources(name, 1);
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        return Collections.enumeration(resources(name, jars.size()));
    }

    private List<URL> resources(String name, int most) {
        List<URL> found = new ArrayList<>();
        try {
            for (PluginJar jar : jars) {
                if (found.size() < most && jar.has(name)) {
                    found.add(url(jar, name));
                }
            }
        } catch (IllegalStateException | IOException closed) {
            return List.of();
        }
        return found;
    }

    private static URL url(PluginJar jar, String entry) throws IOException {
        try {
            String path = new URI(null, null, "/" + entry, null).getRawPath();
            return new URL(null, "jar:" + jar.copy().path().toUri() + "!" + path, new OpenJar(jar, entry));
        } catch (URISyntaxException noName) {
            throw new IOException(noName);
        }
    }

    /**
     * Opens entries of jars without the JDK's cache, which would keep the files open for good; if the copy has been deleted,
     * as by cleaners of temporary folders, from the open jar.
     */
    private static final class OpenJar extends URLStreamHandler {
        private final PluginJar jar;
        private final String entry;

        OpenJar(PluginJar jar, String entry) {
            this.jar = jar;
            this.entry = entry;
        }

        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            // A relative URL may address another entry or file.
            URLConnection connection = new URL(url.toExternalForm()).openConnection();
            if (Files.notExists(jar.copy().path())
                    && connection instanceof JarURLConnection ofJar
                    && entry.equals(ofJar.getEntryName())) {
                return new EntryConnection(url, jar, entry);
            }
            connection.setUseCaches(false);
            return connection;
        }
    }

    /** Reads an entry of an open jar. */
    private static final class EntryConnection extends URLConnection {
        private final PluginJar jar;
        private final String entry;

        EntryConnection(URL url, PluginJar jar, String entry) {
            super(url);
            this.jar = jar;
            this.entry = entry;
        }

        @Override
        public void connect() {
            connected = true;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            connect();
            return jar.open(entry);
        }
    }
}
