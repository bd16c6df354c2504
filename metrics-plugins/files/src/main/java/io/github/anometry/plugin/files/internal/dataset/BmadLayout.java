package io.github.anometry.plugin.files.internal.dataset;

import com.google.auto.service.AutoService;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.plugin.files.internal.pattern.LayoutPattern;
import io.github.anometry.plugin.files.internal.pattern.PatternLayout;

/** BMAD: medical images, some with masks, some with labels only. */
@AutoService(DataLayout.class)
public final class BmadLayout extends PatternLayout {
    public BmadLayout() {
        super(LayoutPattern.named("bmad", "BMAD", 30)
                .images("{category}/test/{defect:good|Ungood}/img/{id}.*")
                .masks("{category}/test/{defect:good|Ungood}/label/{id}.*")
                .normals(LayoutPattern.Normals.BY_FOLDER_MASKS_OPTIONAL)
                .recognisedBy("{category}/test/{defect:Ungood}/img/{id}.*")
                .tree("""
                        <category>/
                          test/
                            good/
                              img/<id>.png      normal images
                            Ungood/
                              img/<id>.png
                              label/<id>.png    their masks; without this folder, there are image metrics only
                        """)
                .build());
    }
}
