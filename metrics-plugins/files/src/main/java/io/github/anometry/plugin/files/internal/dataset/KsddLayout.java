package io.github.anometry.plugin.files.internal.dataset;

import com.google.auto.service.AutoService;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.plugin.files.internal.pattern.LayoutPattern;
import io.github.anometry.plugin.files.internal.pattern.PatternLayout;

/** KolektorSDD: the surfaces of an item share a folder, each beside its mask. A surface is normal if its mask is all zero. */
@AutoService(DataLayout.class)
public final class KsddLayout extends PatternLayout {
    public KsddLayout() {
        super(LayoutPattern.named("ksdd", "KolektorSDD", 30)
                .images("{item:kos.+}/{id}.*")
                .masks("{item:kos.+}/{id}_label.*")
                .normals(LayoutPattern.Normals.BY_MASK)
                .tree("""
                        kos<nn>/
                          Part<n>.jpg          images
                          Part<n>_label.bmp    their masks; an image is normal if its mask is all zero
                        """)
                .build());
    }
}
