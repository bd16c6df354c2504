package io.github.anometry.plugin.files.internal.dataset;

import com.google.auto.service.AutoService;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.plugin.files.internal.pattern.LayoutPattern;
import io.github.anometry.plugin.files.internal.pattern.PatternLayout;

/** MVTec AD 2: only the public test images have masks that are published. */
@AutoService(DataLayout.class)
public final class MvtecAd2Layout extends PatternLayout {
    public MvtecAd2Layout() {
        super(LayoutPattern.named("mvtec-ad2", "MVTec AD 2, its public test images", 30)
                .images("{category}/test_public/{defect:good|bad}/{id}.*")
                .masks("{category}/test_public/ground_truth/{defect:bad}/{id}_mask.*")
                .tree("""
                <category>/
                  test_public/
                    good/<id>.png               normal images
                    bad/<id>.png
                    ground_truth/
                      bad/<id>_mask.png         their masks
                """)
                .build());
    }
}
