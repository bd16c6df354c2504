package io.github.anometry.plugin.files.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The layouts of which there is a small data set, with the maps where the evaluation of the real one has them. */
public enum DemoLayout {
    ADER(DemoPaths.withNormal("good")
            .category("pcb", "bent")
            .images("{category}/images/{i:3}.png")
            .masks("{category}/masks/{i:3}.png")
            .lists(DemoLists::ader)),
    BMAD(DemoPaths.withNormal("good")
            .category("Brain", "Ungood")
            .images("{category}/test/{defect}/img/{n:3}.png")
            .masks("{category}/test/{defect}/label/{n:3}.png")
            .others("{category}/train/good/{n:3}.png")),
    BTAD(DemoPaths.withNormal("ok")
            .category("01", "ko")
            .images("{category}/test/{defect}/{n:4}.bmp")
            .masks("{category}/ground_truth/{defect}/{n:4}.png")
            .others("{category}/train/ok/{n:4}.bmp")),
    DAGM(DemoPaths.withNormal("good")
            .category("Class1", "defect")
            .images("{category}/Test/{i:4}.PNG")
            .masks("{category}/Test/Label/{i:4}_label.PNG")
            .others("{category}/Train/{i:4}.PNG")),
    FLAT(DemoPaths.withNormal("good")
            .category("", "defect")
            .allMasks("{i:3}_mask.png")
            .maps("{i:3}.tiff")),
    FOLDER(DemoPaths.withNormal("normal")
            .category("parts", "abnormal")
            .images("{category}/{defect}/{n:3}.png")
            .masks("{category}/mask/{n:3}.png")),
    KSDD(DemoPaths.withNormal("good")
            .category("", "defect")
            .images("kos{object:2}/Part{view}.jpg")
            .allMasks("kos{object:2}/Part{view}_label.bmp")),
    KSDD2(DemoPaths.withNormal("good")
            .category("", "defect")
            .images("test/2{i:4}.png")
            .allMasks("test/2{i:4}_GT.png")
            .others("train/1{i:4}.png")
            .otherMasks("train/1{i:4}_GT.png")),
    LOCO(DemoPaths.withNormal("good")
            .category("box", "logical_anomalies", "structural_anomalies")
            .images("{category}/test/{defect}/{n:3}.png")
            .masks("{category}/ground_truth/{defect}/{n:3}/000.png")
            .others("{category}/train/good/{n:3}.png")
            .others("{category}/validation/good/{n:3}.png")
            .lists(DemoLists::loco)),
    MVTEC(DemoPaths.withNormal("good")
            .category("fabric", "hole", "stain", "thread")
            .category("tile", "chips", "crack")
            .images("{category}/test/{defect}/{n:3}.png")
            .masks("{category}/ground_truth/{defect}/{n:3}_mask.png")
            .others("{category}/train/good/{n:3}.png")),
    MVTEC_AD2(DemoPaths.withNormal("good")
            .category("can", "bad")
            .images("{category}/test_public/{defect}/{n:3}_regular.png")
            .masks("{category}/test_public/ground_truth/{defect}/{n:3}_regular_mask.png")
            .others("{category}/train/good/{n:3}_regular.png")
            .others("{category}/test_private/{n:3}_regular.png")),
    /** Its evaluation has the maps where that of MVTec AD has them. */
    MVTEC3D(DemoPaths.withNormal("good")
            .category("bagel", "hole", "crack")
            .images("{category}/test/{defect}/rgb/{n:3}.png")
            .allMasks("{category}/test/{defect}/gt/{n:3}.png")
            .maps("{category}/test/{defect}/{n:3}.tiff")
            .others("{category}/train/good/rgb/{n:3}.png")),
    REAL_IAD(DemoPaths.withNormal("OK")
            .category("audiojack", "BX")
            .images("realiad_1024/{category}/OK/S{object:4}/{category}_{object:4}_OK_C{view}_2023.jpg")
            .anomalousImages(
                    "realiad_1024/{category}/NG/{defect}/S{object:4}/{category}_{object:4}_NG_{defect}_C{view}_2023.jpg")
            .masks("realiad_1024/{category}/NG/{defect}/S{object:4}/{category}_{object:4}_NG_{defect}_C{view}_2023.png")
            .lists(DemoLists::realIad)),
    /** Images for training are beside those for testing, so they continue their numbers. */
    VISA(DemoPaths.withNormal("Normal")
            .category("candle", "Anomaly")
            .images("{category}/Data/Images/{defect}/{i:4}.JPG")
            .masks("{category}/Data/Masks/{defect}/{i:4}.png")
            .others("{category}/Data/Images/Normal/{i:4}.JPG")
            .lists(DemoLists::visa));

    @SuppressWarnings("ImmutableEnumChecker") // not changed once it is here
    private final DemoPaths paths;

    DemoLayout(DemoPaths paths) {
        this.paths = paths;
    }

    /** The layout's name: {@code mvtec-ad2}. */
    public String layout() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names of all of them, in alphabetical order. */
    public static List<String> layouts() {
        return Arrays.stream(values()).map(DemoLayout::layout).sorted().toList();
    }

    /** That of a layout, if there is one. */
    public static Optional<DemoLayout> of(String layout) {
        return Arrays.stream(values())
                .filter(demo -> demo.layout().equals(layout))
                .findFirst();
    }

    /** The data set's files: the same for the same size. */
    public DemoFiles files(DemoFiles.Size size) {
        return paths.files(size);
    }
}
