package io.github.anometry.plugin.files.internal.dataset;

import com.google.auto.service.AutoService;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.plugin.files.internal.pattern.LayoutPattern;
import io.github.anometry.plugin.files.internal.pattern.PatternLayout;

/** KolektorSDD: the surfaces of an item share a folder, each beside its mask. A surface is normal if its mask is all zero. */
@AutoService(DataLayout.class)
public final class KsddLayout extends PatternLayout {
    public KsddLayout() {
        super(LayoutPattern.of(
                        "ksdd", "KolektorSDD", 30, "good", "{item:kos.+}/{id}.*", "{item:kos.+}/{id}_label.*", """
                        kos<nn>/
                          Part<n>.jpg          images
                          Part<n>_label.bmp    their masks; an image is normal if its mask is all zero
                        """)
                .with(LayoutPattern.Normals.BY_MASK));
    }
}
