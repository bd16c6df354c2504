package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.cli.scaffold.ProjectKind;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LayoutsCommandTest {
    @TempDir
    private Path folder;

    @Test
    void listsAllLayouts() {
        Run run = Run.anometry("layouts");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                ader       data sets with the meta.json of ADer or AnomalyCLIP
                bmad       BMAD
                btad       BTAD (BeanTech)
                dagm       DAGM 2007
                flat       two folders, one of maps, one of masks with the same names
                folder     data sets of your own
                ksdd       KolektorSDD
                ksdd2      KolektorSDD2
                loco       MVTec LOCO AD, AutoVI
                mvtec      MVTec AD, MPDD, VAD, converted VisA
                mvtec-ad2  MVTec AD 2, its public test images
                mvtec3d    MVTec 3D-AD
                real-iad   Real-IAD
                visa       VisA as published

                'anometry layouts NAME' draws the folders of one. 'evaluate' recognises them, or takes '--layout NAME'.
                """);
    }

    @Test
    void drawsOne() {
        Run run = Run.anometry("layouts", "BTAD");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                btad

                BTAD (BeanTech): <category>/test/<ok|ko>/<id>.* and <category>/ground_truth/ko/<id>.*.

                The data set:
                  <category>/          01, 02, 03
                    test/
                      ok/<id>.bmp      normal images
                      ko/<id>.bmp
                    ground_truth/
                      ko/<id>.png      their masks

                The maps, also as .tif, .npy, .npz or .png:
                  <maps>/
                    <category>/
                      test/
                        <ok|ko>/
                          <id>.tiff

                Normal images are in: ok.
                Pixels of masks are anomalous if they are >0.

                On the command line:
                  anometry evaluate MAPS DATASET --layout btad
                """);
        assertThat(Run.anometry("layouts", "real-iad").out())
                .contains("Normal images are in: OK.\nPixels of masks are anomalous if they are >127.\n");
        assertThat(Run.anometry("layouts", "visa").out()).contains("""
                The maps, also as .tif, .npy, .npz or .png:
                  <maps>/
                    <category>/
                      Data/
                        Images/
                          <Normal|Anomaly>/
                            <id>.tiff

                or:
                  <maps>/
                    <category>/
                      test/
                        <defect>/
                          <id>.tiff

                Normal""");
        assertThat(Run.anometry("layouts", "flat").out()).contains("Normal images have no folder of their own.\n");
    }

    @Test
    void thoseOfPluginsToo() throws IOException {
        Path plugins = folder.resolve("plugins");
        TestPlugin.made(folder.resolve("demo"), ProjectKind.LAYOUT).build(plugins.resolve("layout.jar"));
        Run list = Run.anometry("layouts", "--plugins", plugins);
        assertThat(list.err()).isEmpty();
        assertThat(list.out()).contains("\ndemo       ").contains("\nbtad       BTAD");
        Run one = Run.anometry("layouts", "demo", "--plugins", plugins);
        assertThat(one.exitCode()).isZero();
        assertThat(one.out())
                .startsWith("demo\n\n")
                .endsWith("\nOn the command line:\n  anometry evaluate MAPS DATASET --plugins " + plugins
                        + " --layout demo\n");
    }

    @Test
    void oneThatThereIsNot() {
        Run run = Run.anometry("layouts", "viza");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("anometry: There is no layout 'viza'. Did you mean 'visa'? There are ader, bmad, btad, dagm,"
                        + " flat, folder, ksdd, ksdd2, loco, mvtec, mvtec-ad2, mvtec3d, real-iad, visa.\n");
    }
}
