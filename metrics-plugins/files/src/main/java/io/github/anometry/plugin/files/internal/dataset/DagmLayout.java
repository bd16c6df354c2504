package io.github.anometry.plugin.files.internal.dataset;

import com.google.auto.service.AutoService;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.plugin.files.internal.pattern.LayoutPattern;
import io.github.anometry.plugin.files.internal.pattern.PatternLayout;

/** DAGM 2007: only images with a defect have a mask. */
@AutoService(DataLayout.class)
public final class DagmLayout extends PatternLayout {
    public DagmLayout() {
        super(LayoutPattern.named("dagm", "DAGM 2007", 30)
                .images("{category}/Test/{id}.*")
                .masks("{category}/Test/Label/{id}_label.*")
                .normals(LayoutPattern.Normals.WITHOUT_MASK)
                .tree("""
                        Class<n>/
                          Test/
                            <id>.PNG             images
                            Label/
                              <id>_label.PNG     masks; an image without one is normal
                        """)
                .build());
    }
}
