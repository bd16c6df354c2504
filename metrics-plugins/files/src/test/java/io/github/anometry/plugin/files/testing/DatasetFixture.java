package io.github.anometry.plugin.files.testing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/** Small data sets in the folders of public ones: of each category, two normal images and two anomalous ones. */
public enum DatasetFixture {
    /** BTAD. */
    BTAD("btad") {
        @Override
        public void fill(TestDataset data) {
            images(data, "01/test/ok/0000.bmp", "01/test/ok/0001.bmp", "01/test/ko/0000.bmp", "01/test/ko/0001.bmp");
            images(data, "01/train/ok/0000.bmp");
            masks(data, "01/ground_truth/ko/0000.png", "01/ground_truth/ko/0001.png");
        }
    },
    /** MVTec 3D-AD. */
    MVTEC3D("mvtec3d") {
        @Override
        public void fill(TestDataset data) {
            images(data, "bagel/test/good/rgb/000.png", "bagel/test/good/rgb/001.png");
            images(data, "bagel/test/good/xyz/000.tiff", "bagel/test/good/xyz/001.tiff");
            images(data, "bagel/test/hole/rgb/000.png", "bagel/test/hole/rgb/001.png");
            masks(data, "bagel/test/hole/gt/000.png", "bagel/test/hole/gt/001.png");
            data.mask("bagel/test/good/gt/000.png");
            data.mask("bagel/test/good/gt/001.png");
        }
    },
    /** MVTec AD 2. */
    MVTEC_AD2("mvtec-ad2") {
        @Override
        public void fill(TestDataset data) {
            images(data, "can/test_public/good/000_regular.png", "can/test_public/good/001_regular.png");
            images(data, "can/test_public/bad/000_regular.png", "can/test_public/bad/001_regular.png");
            images(data, "can/test_private/000_regular.png", "can/train/good/000_regular.png");
            masks(data, "can/test_public/ground_truth/bad/000_regular_mask.png");
            masks(data, "can/test_public/ground_truth/bad/001_regular_mask.png");
        }
    },
    /** KolektorSDD. */
    KSDD("ksdd") {
        @Override
        public void fill(TestDataset data) {
            images(data, "kos01/Part0.jpg", "kos01/Part1.jpg", "kos02/Part0.jpg", "kos02/Part1.jpg");
            masks(data, "kos01/Part0_label.bmp", "kos02/Part1_label.bmp");
            data.mask("kos01/Part1_label.bmp");
            data.mask("kos02/Part0_label.bmp");
        }
    },
    /** KolektorSDD2. */
    KSDD2("ksdd2") {
        @Override
        public void fill(TestDataset data) {
            images(data, "test/20000.png", "test/20001.png", "test/20002.png", "test/20003.png");
            images(data, "train/10000.png", "train/10000_GT.png");
            masks(data, "test/20000_GT.png", "test/20003_GT.png");
            data.mask("test/20001_GT.png");
            data.mask("test/20002_GT.png");
        }
    },
    /** DAGM 2007. */
    DAGM("dagm") {
        @Override
        public void fill(TestDataset data) {
            images(
                    data,
                    "Class1/Test/0001.PNG",
                    "Class1/Test/0002.PNG",
                    "Class1/Test/0003.PNG",
                    "Class1/Test/0004.PNG");
            masks(data, "Class1/Test/Label/0001_label.PNG", "Class1/Test/Label/0003_label.PNG");
        }
    },
    /** BMAD. */
    BMAD("bmad") {
        @Override
        public void fill(TestDataset data) {
            images(data, "Brain/test/good/img/a.png", "Brain/test/good/img/b.png");
            images(data, "Brain/test/Ungood/img/c.png", "Brain/test/Ungood/img/d.png");
            masks(data, "Brain/test/Ungood/label/c.png", "Brain/test/Ungood/label/d.png");
        }
    },
    /** VisA with its split. */
    VISA("visa") {
        @Override
        public void fill(TestDataset data) {
            visa(data);
            images(data, "candle/Data/Images/Normal/0002.JPG");
            text(data, "split_csv/1cls.csv", """
                    object,split,label,image,mask
                    candle,train,normal,candle/Data/Images/Normal/0002.JPG,
                    candle,test,normal,candle/Data/Images/Normal/0000.JPG,
                    candle,test,normal,candle/Data/Images/Normal/0001.JPG,
                    candle,test,anomaly,candle/Data/Images/Anomaly/000.JPG,candle/Data/Masks/Anomaly/000.png
                    candle,test,anomaly,candle/Data/Images/Anomaly/001.JPG,candle/Data/Masks/Anomaly/001.png
                    """);
        }
    },
    /** VisA without its split, with the lists of its categories. */
    VISA_ANNOTATED("visa") {
        @Override
        public void fill(TestDataset data) {
            visa(data);
            text(data, "candle/image_anno.csv", """
                    image,label,mask
                    candle/Data/Images/Normal/0000.JPG,normal,
                    candle/Data/Images/Normal/0001.JPG,normal,
                    candle/Data/Images/Anomaly/000.JPG,"bent,melt",candle/Data/Masks/Anomaly/000.png
                    candle/Data/Images/Anomaly/001.JPG,bent,candle/Data/Masks/Anomaly/001.png
                    """);
        }
    },
    /** VisA without any list. */
    VISA_FOLDERS("visa") {
        @Override
        public void fill(TestDataset data) {
            visa(data);
        }
    },
    /** Real-IAD. */
    REAL_IAD("real-iad") {
        @Override
        public void fill(TestDataset data) {
            images(data, "realiad_1024/audiojack/OK/S0001/audiojack_0001_OK_C1_2023.jpg");
            images(data, "realiad_1024/audiojack/OK/S0001/audiojack_0001_OK_C2_2023.jpg");
            images(data, "realiad_1024/audiojack/NG/BX/S0007/audiojack_0007_NG_BX_C1_2023.jpg");
            images(data, "realiad_1024/audiojack/NG/BX/S0007/audiojack_0007_NG_BX_C2_2023.jpg");
            masks(data, "realiad_1024/audiojack/NG/BX/S0007/audiojack_0007_NG_BX_C1_2023.png");
            masks(data, "realiad_1024/audiojack/NG/BX/S0007/audiojack_0007_NG_BX_C2_2023.png");
            String image = """
                    {"category": "audiojack", "anomaly_class": "%s", "image_path": "%s.jpg", "mask_path": %s}""";
            String ok = "OK/S0001/audiojack_0001_OK_C%d_2023";
            String ng = "NG/BX/S0007/audiojack_0007_NG_BX_C%d_2023";
            text(
                    data,
                    "realiad_jsons/realiad_jsons/audiojack.json",
                    "{\"meta\": {\"normal_class\": \"OK\", \"prefix\": \"audiojack/\"}, \"train\": [], \"test\": ["
                            + String.join(
                                    ", ",
                                    image.formatted("OK", ok.formatted(1), "null"),
                                    image.formatted("OK", ok.formatted(2), "null"),
                                    image.formatted("BX", ng.formatted(1), '"' + ng.formatted(1) + ".png\""),
                                    image.formatted("BX", ng.formatted(2), '"' + ng.formatted(2) + ".png\""))
                            + "]}");
        }
    },
    /** A data set with the list of ADer. */
    ADER("ader") {
        @Override
        public void fill(TestDataset data) {
            images(data, "pcb/images/0.jpg", "pcb/images/1.jpg", "pcb/images/2.jpg", "pcb/images/3.jpg");
            masks(data, "pcb/masks/2.png", "pcb/masks/3.png");
            String image = """
                    {"img_path": "pcb/images/%d.jpg", "mask_path": "%s", "cls_name": "pcb", "specie_name": "%s", "anomaly": %d}""";
            text(
                    data,
                    "meta.json",
                    "{\"train\": {\"pcb\": []}, \"test\": {\"pcb\": ["
                            + String.join(
                                    ", ",
                                    image.formatted(0, "", "good", 0),
                                    image.formatted(1, "", "good", 0),
                                    image.formatted(2, "pcb/masks/2.png", "bent", 1),
                                    image.formatted(3, "pcb/masks/3.png", "bent", 1))
                            + "]}}");
        }
    },
    /** Folders of normal and abnormal images. */
    FOLDER("folder") {
        @Override
        public void fill(TestDataset data) {
            images(data, "parts/normal/0.png", "parts/normal/1.png", "parts/abnormal/0.png", "parts/abnormal/1.png");
            masks(data, "parts/mask/0.png", "parts/mask/1.png");
        }
    },
    /** MVTec LOCO AD. */
    LOCO("loco") {
        @Override
        public void fill(TestDataset data) {
            images(data, "box/test/good/000.png", "box/test/good/001.png");
            images(data, "box/test/logical_anomalies/000.png", "box/test/logical_anomalies/001.png");
            masks(
                    data,
                    "box/ground_truth/logical_anomalies/000/000.png",
                    "box/ground_truth/logical_anomalies/001/000.png");
            text(data, "box/defects_config.json", """
                    [{"defect_name": "missing", "pixel_value": 255, "saturation_threshold": 1, "relative_saturation": true}]
                    """);
        }
    },
    /** MVTec AD. */
    MVTEC("mvtec") {
        @Override
        public void fill(TestDataset data) {
            images(data, "bottle/test/good/000.png", "bottle/test/good/001.png");
            images(data, "bottle/test/broken/000.png", "bottle/test/broken/001.png");
            images(data, "bottle/train/good/000.png");
            masks(data, "bottle/ground_truth/broken/000_mask.png", "bottle/ground_truth/broken/001_mask.png");
        }
    };

    private final String layout;

    DatasetFixture(String layout) {
        this.layout = layout;
    }

    /** The layout that reads it. */
    public String layout() {
        return layout;
    }

    /** Writes the data set. */
    public abstract void fill(TestDataset data);

    static void visa(TestDataset data) {
        images(data, "candle/Data/Images/Normal/0000.JPG", "candle/Data/Images/Normal/0001.JPG");
        images(data, "candle/Data/Images/Anomaly/000.JPG", "candle/Data/Images/Anomaly/001.JPG");
        masks(data, "candle/Data/Masks/Anomaly/000.png", "candle/Data/Masks/Anomaly/001.png");
    }

    static void images(TestDataset data, String... paths) {
        Stream.of(paths).forEach(data::image);
    }

    static void masks(TestDataset data, String... paths) {
        Stream.of(paths).forEach(path -> data.mask(path, 3));
    }

    static void text(TestDataset data, String path, String content) {
        TestNpy.write(data.dataset, path, content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
