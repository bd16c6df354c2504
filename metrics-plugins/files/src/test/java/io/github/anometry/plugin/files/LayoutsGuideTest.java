package io.github.anometry.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.anometry.api.internal.Advice;
import io.github.anometry.plugin.files.testing.DatasetFixture;
import io.github.anometry.plugin.files.testing.TestDataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide shows a tested layout and its messages. */
class LayoutsGuideTest {
    @TempDir
    Path folder;

    private static String guide() throws IOException {
        return Files.readString(Path.of("../../docs/layouts.md"));
    }

    @Test
    void theExampleIsTheOneThatIsTested() throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/github/anometry/plugin/files/PartsLayout.java"));
        assertThat(guide())
                .contains("```java\n@AutoService(DataLayout.class)\n"
                        + source.substring(source.indexOf("public final class")) + "```\n");
    }

    @Test
    void theMessageIsTheOneThatIsShown() throws IOException {
        TestDataset data = new TestDataset(folder).fill();
        Throwable refused = catchThrowable(() ->
                Predictions.builder(data.maps, data.dataset).layout("loco").open());
        assertThat(guide())
                .contains("```text\n" + String.valueOf(refused.getMessage()).replace(data.dataset.toString(), "dataset")
                        + "\n```");
    }

    @Test
    void theReportIsTheOneThatIsShown() throws IOException {
        TestDataset data = new TestDataset(folder);
        DatasetFixture.BTAD.fill(data);
        for (String image : List.of("ok/0000", "ok/0009", "ko/0000", "ko/0001")) {
            data.map("01/test/" + image + ".tiff", 0, 1, 2, 3);
        }
        Throwable refused = catchThrowable(() -> Predictions.open(data.maps, data.dataset));
        assertThat(guide())
                .contains("```text\n"
                        + Advice.ofCommand(String.valueOf(refused.getMessage())).replace(folder + "/", "") + "\n```");
    }

    @Test
    void everyLayoutIsInTheTable() throws IOException {
        String guide = guide();
        assertThat(LayoutDescription.all(List.of()))
                .allSatisfy(layout -> assertThat(guide)
                        .contains("| `" + layout.name() + "` | "
                                + layout.dataSets().orElseThrow() + " |"));
        assertThat(Layouts.found().inOrder()).allSatisfy(layout -> {
            assertThat(guide).contains("`" + layout.name() + "` (" + layout.priority() + ")");
        });
    }
}
