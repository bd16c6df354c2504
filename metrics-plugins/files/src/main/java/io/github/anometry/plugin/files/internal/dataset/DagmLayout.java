package io.github.anometry.plugin.files.internal.dataset;

import com.google.auto.service.AutoService;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.plugin.files.internal.pattern.LayoutPattern;
import io.github.anometry.plugin.files.internal.pattern.PatternLayout;

/** DAGM 2007: only images with a defect have a mask. */
@AutoService(DataLayout.class)
public final class DagmLayout extends PatternLayout {
    public DagmLayout() {
        super(LayoutPattern.of(
                        "dagm",
                        "DAGM 2007",
                        30,
                        "good",
                        "{category}/Test/{id}.*",
                        "{category}/Test/Label/{id}_label.*",
                        """
                        Class<n>/
                          Test/
                            <id>.PNG             images
                            Label/
                              <id>_label.PNG     masks; an image without one is normal
                        """)
                .with(LayoutPattern.Normals.WITHOUT_MASK));
    }
}
