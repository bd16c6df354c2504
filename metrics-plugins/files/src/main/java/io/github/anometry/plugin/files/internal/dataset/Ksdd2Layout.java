package io.github.anometry.plugin.files.internal.dataset;

import com.google.auto.service.AutoService;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.plugin.files.internal.pattern.LayoutPattern;
import io.github.anometry.plugin.files.internal.pattern.PatternLayout;

/** KolektorSDD2: each image is beside its mask, and normal if the mask is all zero. */
@AutoService(DataLayout.class)
public final class Ksdd2Layout extends PatternLayout {
    public Ksdd2Layout() {
        super(LayoutPattern.named("ksdd2", "KolektorSDD2", 30)
                .images("test/{id}.*")
                .masks("test/{id}_GT.*")
                .normals(LayoutPattern.Normals.BY_MASK)
                .tree("""
                        test/
                          <id>.png       images
                          <id>_GT.png    their masks; an image is normal if its mask is all zero
                        """)
                .build());
    }
}
