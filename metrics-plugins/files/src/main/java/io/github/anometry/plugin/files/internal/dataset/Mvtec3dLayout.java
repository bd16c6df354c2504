package io.github.anometry.plugin.files.internal.dataset;

import com.google.auto.service.AutoService;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.plugin.files.internal.pattern.LayoutPattern;
import io.github.anometry.plugin.files.internal.pattern.PatternLayout;

/** MVTec 3D-AD: images and masks are together in the folder of their defect; normal images have masks as well. */
@AutoService(DataLayout.class)
public final class Mvtec3dLayout extends PatternLayout {
    public Mvtec3dLayout() {
        super(LayoutPattern.named("mvtec3d", "MVTec 3D-AD", 30)
                .images("{category}/test/{defect}/rgb/{id}.*")
                .masks("{category}/test/{defect}/gt/{id}.*")
                .tree("""
                <category>/
                  test/
                    good/
                      rgb/<id>.png     normal images
                      gt/<id>.png      their masks, which are all zero
                    <defect>/
                      rgb/<id>.png
                      gt/<id>.png      their masks
                """)
                .build());
    }
}
