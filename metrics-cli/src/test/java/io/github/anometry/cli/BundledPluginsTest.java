package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.cli.scaffold.ProjectKind;
import io.github.anometry.core.plugin.LoadedPlugin;
import io.github.anometry.core.plugin.PluginKind;
import io.github.anometry.core.provider.Offered;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledPluginsTest {
    @TempDir
    private Path folder;

    @Test
    void thoseOfAKindAreLoadedFromWhereTheyAre() throws IOException {
        TestPlugin.made(folder.resolve("demo"), ProjectKind.LAYOUT).build(folder.resolve("plugins/demo.jar"));
        try (BundledPlugins bundled = BundledPlugins.in(Optional.of(folder.resolve("plugins")))) {
            assertThat(bundled.offered(DataLayout.class))
                    .extracting(Offered::origin)
                    .containsExactly("demo");
            assertThat(bundled.offered(MetricProvider.class)).isEmpty();
            assertThat(bundled.notLoaded()).isEmpty();
            assertThat(bundled.manager(PluginKind.LAYOUT).orElseThrow().plugins())
                    .extracting(LoadedPlugin::sha256)
                    .containsExactly("");
        }
    }

    @Test
    void thereMayBeNone() {
        try (BundledPlugins none = BundledPlugins.in(Optional.of(folder.resolve("absent")))) {
            assertThat(none.offered(DataLayout.class)).isEmpty();
            assertThat(none.manager(PluginKind.METRIC)).isEmpty();
        }
    }
}
