package io.github.anometry.processor;

import com.google.testing.compile.Compilation;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricProvider;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.tools.JavaFileObject;

/** Loads the classes of a compilation in memory. */
final class CompiledClasses extends ClassLoader {
    private static final String PROVIDER = "$Provider";

    private final Map<String, byte[]> classes = new HashMap<>();

    CompiledClasses(Compilation compilation) throws IOException {
        super(CompiledClasses.class.getClassLoader());
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                String name = file.getName().replaceFirst("^/CLASS_OUTPUT/", "").replaceFirst("\\.class$", "");
                try (InputStream in = file.openInputStream()) {
                    classes.put(name.replace('/', '.'), in.readAllBytes());
                }
            }
        }
    }

    /** @param classes the bytes by class name */
    CompiledClasses(Map<String, byte[]> classes) {
        super(CompiledClasses.class.getClassLoader());
        this.classes.putAll(classes);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** The metric of the only adapter. */
    AnomalibMetric<?> metric() throws ReflectiveOperationException {
        return metric(classes.keySet().stream()
                .filter(name -> name.endsWith(PROVIDER))
                .map(name -> name.substring(0, name.length() - PROVIDER.length()))
                .findFirst()
                .orElseThrow());
    }

    /** The metric of an adapter with its defaults. */
    AnomalibMetric<?> metric(String adapter) throws ReflectiveOperationException {
        MetricProvider provider =
                (MetricProvider) loadClass(adapter + PROVIDER).getConstructor().newInstance();
        return provider.create(MetricConfig.builder().build());
    }
}
