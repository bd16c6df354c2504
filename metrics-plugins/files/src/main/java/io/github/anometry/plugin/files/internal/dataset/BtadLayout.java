package io.github.anometry.plugin.files.internal.dataset;

import com.google.auto.service.AutoService;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.plugin.files.internal.pattern.LayoutPattern;
import io.github.anometry.plugin.files.internal.pattern.PatternLayout;

/** BTAD: its normal images are in {@code ok}, and its masks have the names of their images. */
@AutoService(DataLayout.class)
public final class BtadLayout extends PatternLayout {
    public BtadLayout() {
        super(LayoutPattern.named("btad", "BTAD (BeanTech)", 30)
                .images("{category}/test/{defect:ok|ko}/{id}.*")
                .masks("{category}/ground_truth/{defect:ko}/{id}.*")
                .normalNames("ok")
                .unless("{category}/test/good/{id}.*")
                .tree("""
                        <category>/          01, 02, 03
                          test/
                            ok/<id>.bmp      normal images
                            ko/<id>.bmp
                          ground_truth/
                            ko/<id>.png      their masks
                        """)
                .build());
    }
}
