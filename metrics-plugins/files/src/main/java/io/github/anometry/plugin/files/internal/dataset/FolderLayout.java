package io.github.anometry.plugin.files.internal.dataset;

import com.google.auto.service.AutoService;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.plugin.files.internal.pattern.LayoutPattern;
import io.github.anometry.plugin.files.internal.pattern.PatternLayout;

/** Folders of normal and of abnormal images, as many people sort their own; the masks have the names of the abnormal ones. */
@AutoService(DataLayout.class)
public final class FolderLayout extends PatternLayout {
    public FolderLayout() {
        super(LayoutPattern.named("folder", "data sets of your own", 20)
                .images("{category}/{defect:normal|abnormal}/{id}.*")
                .masks("{category}/mask/{id}.*")
                .normals(LayoutPattern.Normals.BY_FOLDER_MASKS_OPTIONAL)
                .normalNames("normal")
                .recognisedBy("{category}/{defect:normal}/{id}.*", "{category}/{defect:abnormal}/{id}.*")
                .tree("""
                        <category>/
                          normal/<id>.png      normal images
                          abnormal/<id>.png
                          mask/<id>.png        masks of the abnormal ones; without this folder, there are image metrics only
                        """)
                .build());
    }
}
